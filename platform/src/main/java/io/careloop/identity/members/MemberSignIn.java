package io.careloop.identity.members;

import io.careloop.identity.MemberDirectory;
import io.careloop.identity.SignInRefused;
import io.careloop.identity.SignInUnavailable;
import io.careloop.identity.WechatIdentity;
import io.careloop.shared.MemberRef;
import io.careloop.tenancy.Tenant;
import io.careloop.tenancy.TenantScope;
import io.careloop.tenancy.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** Gives tokens to the member behind a login code of WeChat. The appid says which tenant, WeChat says who. */
final class MemberSignIn implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(MemberSignIn.class);

    private final Tenants tenants;
    private final WechatIdentity wechat;
    private final MemberDirectory members;
    private final Sessions sessions;
    private final Tokens tokens;

    MemberSignIn(Tenants tenants, WechatIdentity wechat, MemberDirectory members, Sessions sessions, Tokens tokens) {
        this.tenants = tenants;
        this.wechat = wechat;
        this.members = members;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var grant = (WechatCodeGrant) authentication;
        var tenant = tenants.byAppid(grant.appid()).orElseThrow(MemberSignIn::refused);
        var member = TenantScope.call(tenant.id(), () -> identify(tenant, grant));
        return tokens.answer(grant.getPrincipal(), sessions.start(member));
    }

    private MemberRef identify(Tenant tenant, WechatCodeGrant grant) {
        try {
            var openid = wechat.openid(grant.appid(), grant.code());
            return new MemberRef(tenant.id(), members.signIn(tenant.id(), openid));
        } catch (SignInRefused refused) {
            log.info("sign-in refused: {}", refused.getMessage());
            throw refused();
        } catch (SignInUnavailable unavailable) {
            log.warn("sign-in unavailable", unavailable);
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);
        }
    }

    private static OAuth2AuthenticationException refused() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return authentication == WechatCodeGrant.class;
    }
}
