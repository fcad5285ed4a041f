package io.careloop.identity.members;

import java.time.Clock;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;

/** The answer to a token request. */
final class Tokens {

    private final AccessTokens accessTokens;
    private final Clock clock;

    Tokens(AccessTokens accessTokens, Clock clock) {
        this.accessTokens = accessTokens;
        this.clock = clock;
    }

    Authentication answer(Object client, Sessions.Continued continued) {
        var authenticated = (OAuth2ClientAuthenticationToken) client;
        var refreshToken = new OAuth2RefreshToken(continued.refreshToken().text(), clock.instant());
        return new OAuth2AccessTokenAuthenticationToken(
                Objects.requireNonNull(authenticated.getRegisteredClient()),
                authenticated,
                accessTokens.issue(continued.session()),
                refreshToken);
    }
}
