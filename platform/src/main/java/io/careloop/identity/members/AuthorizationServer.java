package io.careloop.identity.members;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.careloop.identity.MemberDirectory;
import io.careloop.identity.WechatIdentity;
import io.careloop.identity.origins.OriginSettings;
import io.careloop.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2RefreshTokenAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

/** The endpoints that give tokens to members: token, revocation and the public keys. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {

    private static final Duration CLOCK_SKEW = Duration.ZERO;

    @Bean
    RegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(MiniProgramClient.registration());
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(OriginSettings origins) {
        return AuthorizationServerSettings.builder()
                .issuer(origins.app().origin())
                .build();
    }

    @Bean
    AccessTokens accessTokens(JWKSource<SecurityContext> keys, OriginSettings origins, Clock clock) {
        return new AccessTokens(new NimbusJwtEncoder(keys), origins.app().origin(), clock);
    }

    @Bean
    JwtDecoder accessTokenDecoder(JWKSource<SecurityContext> keys, OriginSettings origins, Clock clock) {
        var issuer = origins.app().origin();
        var time = new JwtTimestampValidator(CLOCK_SKEW);
        time.setClock(clock);
        var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                time, new JwtIssuerValidator(issuer), new JwtAudienceValidator(issuer)));
        return decoder;
    }

    @Bean
    @Order(10)
    SecurityFilterChain tokenEndpoints(
            HttpSecurity http,
            RegisteredClientRepository clients,
            Tenants tenants,
            WechatIdentity wechat,
            MemberDirectory members,
            Sessions sessions,
            AccessTokens accessTokens,
            Clock clock) {
        var client = new MiniProgramClient(clients);
        var tokens = new Tokens(accessTokens, clock);
        var signIn = new MemberSignIn(tenants, wechat, members, sessions, tokens);
        return http.securityMatcher("/oauth2/token", "/oauth2/revoke", "/oauth2/jwks")
                .oauth2AuthorizationServer(server -> server.clientAuthentication(authentication -> authentication
                                .authenticationConverters(converters -> replace(converters, client))
                                .authenticationProviders(providers -> replace(providers, client)))
                        .tokenEndpoint(token -> token.accessTokenRequestConverters(converters -> replace(
                                        converters,
                                        WechatCodeGrant::from,
                                        new OAuth2RefreshTokenAuthenticationConverter()))
                                .authenticationProviders(
                                        providers -> replace(providers, signIn, new TokenRefresh(sessions, tokens))))
                        .tokenRevocationEndpoint(revocation -> revocation.authenticationProviders(
                                providers -> replace(providers, new SignOut(sessions)))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** The library brings ways to sign in that no client of ours has. */
    @SafeVarargs
    private static <T> void replace(List<T> defaults, T... ours) {
        defaults.clear();
        defaults.addAll(List.of(ours));
    }
}
