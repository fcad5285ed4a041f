package io.careloop.identity.members;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;

/** Exchanges a refresh token for new tokens; it works once. */
final class TokenRefresh implements AuthenticationProvider {

    private final Sessions sessions;
    private final Tokens tokens;

    TokenRefresh(Sessions sessions, Tokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var refresh = (OAuth2RefreshTokenAuthenticationToken) authentication;
        return RefreshToken.parse(refresh.getRefreshToken())
                .flatMap(sessions::proceed)
                .map(continued -> tokens.answer(refresh.getPrincipal(), continued))
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2RefreshTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
