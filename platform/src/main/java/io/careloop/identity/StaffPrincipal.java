package io.careloop.identity;

import io.careloop.shared.TenantId;
import java.io.Serial;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A member of staff who is signed in, and the tenant that this session works for. It lives in the HTTP session. */
public final class StaffPrincipal implements UserDetails, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long tenant;
    private final String login;
    private final String displayName;
    private @Nullable String passwordHash;

    StaffPrincipal(TenantId tenant, String login, String displayName, String passwordHash) {
        this.tenant = tenant.value();
        this.login = login;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
    }

    public TenantId tenant() {
        return new TenantId(tenant);
    }

    public String displayName() {
        return displayName;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_OPERATOR"));
    }
}
