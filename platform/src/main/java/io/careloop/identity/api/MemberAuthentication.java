package io.careloop.identity.api;

import io.careloop.shared.MemberRef;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A member who presented a valid token of a living session. */
final class MemberAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient MemberRef member;

    MemberAuthentication(MemberRef member) {
        super(AuthorityUtils.createAuthorityList("ROLE_MEMBER"));
        this.member = member;
        setAuthenticated(true);
    }

    @Override
    public MemberRef getPrincipal() {
        return member;
    }

    @Override
    public String getName() {
        return member.id().toString();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MemberAuthentication authentication && authentication.member.equals(member);
    }

    @Override
    public int hashCode() {
        return member.hashCode();
    }
}
