package io.careloop.identity.members;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;

/** Ends the session of a refresh token that is handed back. A token that means nothing is no error (RFC 7009, 2.2). */
final class SignOut implements AuthenticationProvider {

    private final Sessions sessions;

    SignOut(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var revocation = (OAuth2TokenRevocationAuthenticationToken) authentication;
        RefreshToken.parse(revocation.getToken()).ifPresent(sessions::end);
        return revocation;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2TokenRevocationAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
