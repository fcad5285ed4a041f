package io.careloop.identity.members;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * The one client of the authorization server: the patient app. It is public, anybody can read its code, so it has no
 * secret and names itself only; what counts is the code from WeChat or the refresh token.
 */
final class MiniProgramClient implements AuthenticationConverter, AuthenticationProvider {

    private static final String ID = "mini-program";

    private final RegisteredClientRepository clients;

    MiniProgramClient(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    static RegisteredClient registration() {
        return RegisteredClient.withId(ID)
                .clientId(ID)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(WechatCodeGrant.TYPE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .build();
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var ids = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
        var namesItselfOnly = ids != null
                && ids.length == 1
                && request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) == null
                && request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION) == null
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
        return namesItselfOnly
                ? new OAuth2ClientAuthenticationToken(ids[0], ClientAuthenticationMethod.NONE, null, null)
                : null;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        var presented = (OAuth2ClientAuthenticationToken) authentication;
        if (!ClientAuthenticationMethod.NONE.equals(presented.getClientAuthenticationMethod())) {
            return null;
        }
        var client = clients.findByClientId(presented.getPrincipal().toString());
        if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
