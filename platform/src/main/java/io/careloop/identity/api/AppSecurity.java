package io.careloop.identity.api;

import io.careloop.identity.members.AccessTokens;
import io.careloop.identity.members.Sessions;
import io.careloop.identity.origins.OriginSettings;
import io.careloop.identity.problems.Problems;
import io.careloop.tenancy.Tenants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** What the patient app's origin lets in: its API with a token, released documents and the app itself without one. */
@Configuration(proxyBeanMethods = false)
class AppSecurity {

    private static final String CSP_OF_API = "default-src 'none'; frame-ancestors 'none'";

    /** The app runs its own scripts only; uni-app sets styles at run time; only the builder may frame it, for preview. */
    private static final String CSP_OF_APP = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors ";

    @Bean
    @Order(20)
    SecurityFilterChain api(
            HttpSecurity http, JwtDecoder accessTokens, Sessions sessions, Tenants tenants, Problems problems) {
        var signInFirst = signInFirst(problems);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/apps/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(
                        server -> server.authenticationEntryPoint(signInFirst).jwt(jwt -> jwt.decoder(accessTokens)
                                .jwtAuthenticationConverter(token -> living(token, sessions))))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(signInFirst).accessDeniedHandler(notAllowed(problems)))
                .addFilterAfter(new TenantScopeFilter(tenants, problems), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CSP_OF_API)))
                .build();
    }

    @Bean
    @Order(30)
    SecurityFilterChain app(HttpSecurity http, OriginSettings origins) {
        return http.securityMatcher("/t/**", "/h5/**", "/sandbox/**", "/oauth2/**", "/actuator/health/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable)
                        .contentSecurityPolicy(csp -> csp.policyDirectives(
                                CSP_OF_APP + origins.admin().origin())))
                .build();
    }

    /** Roles and sessions are asked for on every request, so that ending a session ends its tokens. */
    private static AbstractAuthenticationToken living(Jwt token, Sessions sessions) {
        var session = AccessTokens.sessionOf(token);
        if (!sessions.isLive(session)) {
            throw new InvalidBearerTokenException("the session has ended");
        }
        return new MemberAuthentication(session.member());
    }

    private static AuthenticationEntryPoint signInFirst(Problems problems) {
        return (request, response, refusal) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.send(HttpStatus.UNAUTHORIZED, "not-signed-in", request, response);
        };
    }

    private static AccessDeniedHandler notAllowed(Problems problems) {
        return (request, response, refusal) -> problems.send(HttpStatus.FORBIDDEN, "not-allowed", request, response);
    }
}
