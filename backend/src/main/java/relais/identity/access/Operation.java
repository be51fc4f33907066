package relais.identity.access;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;

/** One operation of the contract, with who may call it and which problems it names. */
public record Operation(
    String id,
    HttpMethod method,
    PathPattern path,
    Set<String> access,
    List<String> problems,
    boolean handwritten
) {
    static final String PUBLIC = "public";
    static final String MEMBER = "member";
    static final String ADMIN = "admin";
    static final String PARTNER = "partner";

    public Operation {
        access = Set.copyOf(access);
        problems = List.copyOf(problems);
    }

    boolean isPublic() {
        return access.contains(PUBLIC);
    }
}
