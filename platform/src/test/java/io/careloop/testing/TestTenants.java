package io.careloop.testing;

import io.careloop.tenancy.OpenTenant;
import io.careloop.tenancy.Tenant;
import io.careloop.tenancy.Tenants;
import java.time.ZoneId;
import java.util.UUID;

/** A fresh tenant per test keeps tests on one database apart. */
public final class TestTenants {

    private TestTenants() {}

    public static Tenant open(Tenants tenants) {
        var unique = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        return tenants.open(new OpenTenant("t-" + unique, "wx" + unique, "Test " + unique, ZoneId.of("Asia/Shanghai")));
    }
}
