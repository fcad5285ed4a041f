package io.careloop.identity;

import static io.careloop.shared.db.Tables.IDENTITY_STAFF;

import io.careloop.shared.TenantId;
import io.careloop.tenancy.CrossTenant;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The people who work at tenants, and their passwords. */
@Service
public class StaffAccounts implements UserDetailsService {

    private final DSLContext db;
    private final CrossTenant crossTenant;
    private final PasswordEncoder passwords;
    private final Clock clock;

    StaffAccounts(DSLContext db, CrossTenant crossTenant, PasswordEncoder passwords, Clock clock) {
        this.db = db;
        this.crossTenant = crossTenant;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Lets somebody in, in the scope of the tenant. Somebody with that login stays as they are, password included.
     *
     * @param login at most 80 characters, unique over the platform
     */
    public void create(TenantId tenant, String login, String displayName, String password) {
        db.insertInto(IDENTITY_STAFF)
                .set(IDENTITY_STAFF.TENANT_ID, tenant)
                .set(IDENTITY_STAFF.LOGIN, login)
                .set(IDENTITY_STAFF.DISPLAY_NAME, displayName)
                .set(IDENTITY_STAFF.PASSWORD_HASH, passwords.encode(password))
                .set(IDENTITY_STAFF.CREATED_AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** Which tenant a login belongs to is known only after this look-up, so it crosses tenants. */
    @Override
    public StaffPrincipal loadUserByUsername(String login) {
        return crossTenant.call("staff sign-in", () -> db.selectFrom(IDENTITY_STAFF)
                .where(IDENTITY_STAFF.LOGIN.eq(login))
                .fetchOptional(row -> new StaffPrincipal(
                        row.get(IDENTITY_STAFF.TENANT_ID),
                        row.get(IDENTITY_STAFF.LOGIN),
                        row.get(IDENTITY_STAFF.DISPLAY_NAME),
                        row.get(IDENTITY_STAFF.PASSWORD_HASH)))
                .orElseThrow(() -> new UsernameNotFoundException("no such login")));
    }
}
