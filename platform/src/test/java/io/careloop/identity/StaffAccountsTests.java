package io.careloop.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careloop.tenancy.Tenant;
import io.careloop.tenancy.TenantScope;
import io.careloop.tenancy.Tenants;
import io.careloop.testing.PlatformTest;
import io.careloop.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

@PlatformTest
class StaffAccountsTests {

    @Autowired
    StaffAccounts staff;

    @Autowired
    Tenants tenants;

    @Autowired
    PasswordEncoder passwords;

    private Tenant tenant;
    private String login;

    @BeforeEach
    void open() {
        tenant = TestTenants.open(tenants);
        login = "operator@" + tenant.slug();
        create(tenant, "王护士", "secret");
    }

    @Test
    void aLoginIsFoundBeforeAnybodyKnowsItsTenant() {
        var found = staff.loadUserByUsername(login);

        assertThat(found.tenant()).isEqualTo(tenant.id());
        assertThat(found.displayName()).isEqualTo("王护士");
        assertThat(passwords.matches("secret", found.getPassword())).isTrue();
    }

    @Test
    void anUnknownLoginIsNotFound() {
        assertThatThrownBy(() -> staff.loadUserByUsername("nobody@nowhere"))
                .isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void creatingAnAccountAgainChangesNothing() {
        create(tenant, "Somebody else", "another");

        var found = staff.loadUserByUsername(login);
        assertThat(found.displayName()).isEqualTo("王护士");
        assertThat(passwords.matches("secret", found.getPassword())).isTrue();
    }

    @Test
    void anotherTenantCannotTakeOverALogin() {
        create(TestTenants.open(tenants), "Intruder", "another");

        assertThat(staff.loadUserByUsername(login).tenant()).isEqualTo(tenant.id());
    }

    @Test
    void aStaffMembersRequestRunsInTheScopeOfTheirTenant() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(staff.loadUserByUsername(login), null));
        try {
            new StaffScopeFilter()
                    .doFilter(
                            new MockHttpServletRequest(),
                            new MockHttpServletResponse(),
                            (request, response) ->
                                    assertThat(TenantScope.current()).isEqualTo(tenant.id()));
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(TenantScope.find()).isEmpty();
    }

    private void create(Tenant tenant, String displayName, String password) {
        TenantScope.run(tenant.id(), () -> staff.create(tenant.id(), login, displayName, password));
    }
}
