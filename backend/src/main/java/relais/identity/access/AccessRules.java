package relais.identity.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;
import relais.identity.Actor;
import relais.identity.Role;

/** Decides who may call what: pure, from the contract's table. What the table does not name does not exist. */
@Component
class AccessRules {

    private static final String BRAND = "brandId";

    private final ContractTable table;

    AccessRules(ContractTable table) {
        this.table = table;
    }

    Verdict judge(HttpMethod method, PathContainer path, @Nullable Actor actor) {
        List<Operation> here = table.at(path);
        if (here.isEmpty()) {
            return Verdict.NOT_THERE;
        }
        HttpMethod asked = method == HttpMethod.HEAD ? HttpMethod.GET : method;
        return here
            .stream()
            .filter(operation -> operation.method().equals(asked))
            .findFirst()
            .map(operation -> judge(operation, path, actor))
            .orElse(Verdict.NOT_SO);
    }

    private static Verdict judge(Operation operation, PathContainer path, @Nullable Actor actor) {
        if (operation.isPublic()) {
            return Verdict.PASS;
        }
        return switch (actor) {
            case null -> Verdict.WHO;
            case Actor.Member member -> judge(operation.access(), brandIn(operation, path), member);
            case Actor.PartnerActor _ -> judgePartner(operation, path);
            case Actor.System _ -> Verdict.NOT_YOU;
        };
    }

    private static Verdict judge(Set<String> access, @Nullable String brandId, Actor.Member member) {
        if (access.contains(Operation.ADMIN) && member.admin()) {
            return Verdict.PASS;
        }
        Set<Role> held = brandId == null ? Set.of() : member.rolesByBrand().getOrDefault(brandId, Set.of());
        if (brandId != null && held.isEmpty()) {
            return Verdict.NOT_THERE;
        }
        boolean isNamed =
            brandId == null ? holdsAnywhere(access, member) : held.stream().anyMatch(r -> access.contains(r.name()));
        return isNamed || access.contains(Operation.MEMBER) ? Verdict.PASS : Verdict.NOT_YOU;
    }

    private static boolean holdsAnywhere(Set<String> access, Actor.Member member) {
        return member
            .rolesByBrand()
            .values()
            .stream()
            .flatMap(Set::stream)
            .anyMatch(r -> access.contains(r.name()));
    }

    private static Verdict judgePartner(Operation operation, PathContainer path) {
        if (operation.access().contains(Operation.PARTNER)) {
            return Verdict.PASS;
        }
        return brandIn(operation, path) == null ? Verdict.NOT_YOU : Verdict.NOT_THERE;
    }

    private static @Nullable String brandIn(Operation operation, PathContainer path) {
        PathMatchInfo match = operation.path().matchAndExtract(path);
        return match == null ? null : match.getUriVariables().get(BRAND);
    }
}
