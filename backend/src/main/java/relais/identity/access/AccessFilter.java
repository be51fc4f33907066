package relais.identity.access;

import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import relais.identity.Actors;
import relais.platform.web.Addresses;
import relais.platform.web.ProblemWriter;

/** Stands behind the session and before every route of the API, and asks the table. */
@Component
@Order(AccessFilter.AFTER_THE_SESSION)
class AccessFilter implements WebFilter {

    static final int AFTER_THE_SESSION = 0;

    private final AccessRules rules;
    private final Actors actors;
    private final ProblemWriter problems;

    AccessFilter(AccessRules rules, Actors actors, ProblemWriter problems) {
        this.rules = rules;
        this.actors = actors;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        if (!Addresses.isApi(path)) {
            return chain.filter(exchange);
        }
        return actors
            .find()
            .map(actor -> rules.judge(exchange.getRequest().getMethod(), path, actor))
            .switchIfEmpty(Mono.fromSupplier(() -> rules.judge(exchange.getRequest().getMethod(), path, null)))
            .flatMap(verdict ->
                verdict == Verdict.PASS
                    ? chain.filter(exchange)
                    : problems.write(exchange, verdict.status(), verdict.code())
            );
    }
}
