package relais.identity.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;
import relais.platform.web.ProblemWriter;

/** The guard at the door: sessions from the store, a CSRF token in a cookie that the interface sends back. */
@Configuration(proxyBeanMethods = false)
class Guard {

    private static final int AFTER_SECURITY = AccessFilter.AFTER_THE_SESSION - 10;

    @Bean
    SecurityWebFilterChain guardedDoor(ServerHttpSecurity http, StoredSessions sessions, ProblemWriter problems) {
        CookieServerCsrfTokenRepository tokens = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return http
            .securityContextRepository(sessions)
            .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
            .csrf(csrf ->
                csrf
                    .csrfTokenRepository(tokens)
                    .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
                    .accessDeniedHandler((exchange, denied) ->
                        problems.write(exchange, HttpStatus.FORBIDDEN, "CSRF_MISSING")
                    )
            )
            .headers(ServerHttpSecurity.HeaderSpec::disable)
            .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
            .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
            .logout(ServerHttpSecurity.LogoutSpec::disable)
            .anonymous(ServerHttpSecurity.AnonymousSpec::disable)
            .authorizeExchange(everyone -> everyone.anyExchange().permitAll())
            .build();
    }

    /** No accounts but our own: without this bean Boot would invent one. */
    @Bean
    ReactiveUserDetailsService noOtherAccounts() {
        return name -> Mono.empty();
    }

    /** The token is made when it is first asked for: ask, so that every answer can carry it. */
    @Bean
    @Order(AFTER_SECURITY)
    WebFilter csrfCookie() {
        return (exchange, chain) -> {
            if (exchange.getRequest().getPath().value().startsWith("/assets/")) {
                return chain.filter(exchange);
            }
            Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
            return token.then(Mono.defer(() -> chain.filter(exchange)));
        };
    }

    /** Lets a controller of the generated interface reach the exchange, for the cookie. */
    @Bean
    @Order(AFTER_SECURITY - 10)
    ServerWebExchangeContextFilter exchangeInContext() {
        return new ServerWebExchangeContextFilter();
    }
}
