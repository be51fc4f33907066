package relais.identity.web;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import relais.identity.Role;
import relais.identity.Secret;
import relais.identity.Staffing;
import relais.identity.User;
import relais.wire.api.UsersApi;
import relais.wire.model.BrandRoles;
import relais.wire.model.InvitedUser;
import relais.wire.model.UserChange;
import relais.wire.model.UserInvitation;
import relais.wire.model.UserList;
import relais.wire.model.UserView;

@RestController
class UsersController implements UsersApi {

    private final Staffing staffing;

    UsersController(Staffing staffing) {
        this.staffing = staffing;
    }

    @Override
    public Mono<UserList> listUsers() {
        return staffing
            .everyone()
            .sort(Comparator.comparing(User::name))
            .map(UsersController::view)
            .collectList()
            .map(UserList::new);
    }

    @Override
    public Mono<InvitedUser> inviteUser(Mono<UserInvitation> invitation) {
        return invitation.map(UsersController::invitation).flatMap(staffing::invite).map(UsersController::view);
    }

    @Override
    public Mono<InvitedUser> inviteUserAgain(String userId) {
        return staffing.inviteAgain(userId).map(UsersController::view);
    }

    @Override
    public Mono<UserView> changeUser(String userId, Mono<UserChange> change) {
        return change
            .flatMap(asked -> staffing.change(userId, asked.getVersion(), change(asked)))
            .map(UsersController::view);
    }

    private static InvitedUser view(Staffing.Invited invited) {
        return new InvitedUser(view(invited.user()), invited.url(), invited.until());
    }

    private static UserView view(User user) {
        return new UserView(
            user.id(),
            user.version(),
            user.name(),
            user.title(),
            user.email(),
            user.admin(),
            user.open(),
            user.secret() instanceof Secret.Chosen,
            SessionViews.wire(user.locale()),
            user
                .rolesByBrand()
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(held -> new BrandRoles(held.getKey(), SessionViews.wire(held.getValue())))
                .toList()
        );
    }

    private static User.Invitation invitation(UserInvitation asked) {
        return new User.Invitation(
            asked.getName(),
            text(asked.getTitle()),
            asked.getEmail(),
            SessionViews.locale(asked.getLocale()),
            asked.getAdmin(),
            roles(asked.getRoles())
        );
    }

    private static User.Change change(UserChange asked) {
        return new User.Change(
            asked.getName(),
            text(asked.getTitle()),
            asked.getAdmin(),
            asked.getOpen(),
            roles(asked.getRoles())
        );
    }

    private static Map<String, Set<Role>> roles(List<BrandRoles> asked) {
        Map<String, Set<Role>> roles = new HashMap<>();
        for (BrandRoles held : asked) {
            Set<Role> set = roles.computeIfAbsent(held.getBrandId(), brand -> EnumSet.noneOf(Role.class));
            held.getRoles().forEach(role -> set.add(Role.valueOf(role.name())));
        }
        return roles;
    }

    private static String text(@Nullable String optional) {
        return optional == null ? "" : optional;
    }
}
