package io.careloop.tenancy;

import io.careloop.shared.TenantId;
import java.util.List;

/** Names what a tenant has outside the database – cache entry, lock, topic, file – so that each name carries the tenant. */
public final class TenantKeys {

    private TenantKeys() {}

    /**
     * The name {@code careloop:<tenant>:<kind>:<part>:…} in the scope that is open. A colon or percent sign in a part is
     * escaped, so that two lists of parts never share a name.
     *
     * @throws NoTenantScope when none is open
     */
    public static String of(String kind, Object... parts) {
        return of(TenantScope.current(), kind, parts);
    }

    private static String of(TenantId tenant, String kind, Object... parts) {
        var name = new StringBuilder("careloop:").append(tenant).append(':').append(escape(kind));
        List.of(parts).forEach(part -> name.append(':').append(escape(part.toString())));
        return name.toString();
    }

    private static String escape(String part) {
        return part.replace("%", "%25").replace(":", "%3A");
    }
}
