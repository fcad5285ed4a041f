package io.careloop.identity.members;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;

/** The request for tokens in exchange for a login code of WeChat. */
final class WechatCodeGrant extends OAuth2AuthorizationGrantAuthenticationToken {

    static final AuthorizationGrantType TYPE =
            new AuthorizationGrantType("urn:careloop:params:oauth:grant-type:wechat-code");

    private static final long serialVersionUID = 1L;
    private static final String APPID = "appid";

    private final String appid;
    private final String code;

    private WechatCodeGrant(Authentication client, String appid, String code) {
        super(TYPE, client, Map.of());
        this.appid = appid;
        this.code = code;
    }

    /** The grant in a token request, or null when it asks for another. */
    static @Nullable Authentication from(HttpServletRequest request) {
        var client = SecurityContextHolder.getContext().getAuthentication();
        if (client == null || !TYPE.getValue().equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE))) {
            return null;
        }
        return new WechatCodeGrant(client, single(request, APPID), single(request, OAuth2ParameterNames.CODE));
    }

    private static String single(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        if (values == null || values.length != 1 || values[0].isBlank() || values[0].length() > 200) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "exactly one " + name + " is needed", null));
        }
        return values[0];
    }

    String appid() {
        return appid;
    }

    String code() {
        return code;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
