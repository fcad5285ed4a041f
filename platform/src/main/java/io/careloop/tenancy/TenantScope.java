package io.careloop.tenancy;

import io.careloop.shared.TenantId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Whose data the running work may reach. Opened by the request filters from the authenticated principal and by jobs and
 * listeners from the command or event they hold; the wall and {@link TenantKeys} ask it.
 */
public final class TenantScope {

    private static final String MDC_KEY = "tenant";
    private static final ThreadLocal<@Nullable TenantId> CURRENT = new ThreadLocal<>();

    private TenantScope() {}

    /** @throws NoTenantScope when none is open */
    public static TenantId current() {
        return find().orElseThrow(() -> new NoTenantScope("open one with TenantScope.run or TenantScope.call"));
    }

    public static Optional<TenantId> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    public static void run(TenantId tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return tenant;
        });
    }

    /**
     * Runs the work in the scope of the tenant and restores what was before.
     *
     * @throws IllegalStateException when the scope of another tenant is open: work never changes tenants midway
     */
    public static <T extends @Nullable Object> T call(TenantId tenant, Supplier<T> work) {
        try (var open = open(tenant)) {
            return work.get();
        }
    }

    /** For filters and interceptors, whose chain throws checked exceptions; close it in the same thread. */
    public static Open open(TenantId tenant) {
        var before = CURRENT.get();
        if (before != null && !before.equals(tenant)) {
            throw new IllegalStateException(
                    "the scope of tenant " + before + " is open; it cannot be changed to tenant " + tenant);
        }
        enter(tenant);
        return () -> enter(before);
    }

    private static void enter(@Nullable TenantId tenant) {
        if (tenant == null) {
            CURRENT.remove();
            MDC.remove(MDC_KEY);
        } else {
            CURRENT.set(tenant);
            MDC.put(MDC_KEY, tenant.toString());
        }
    }

    /** An open scope; closing it restores the one before. */
    @FunctionalInterface
    public interface Open extends AutoCloseable {

        @Override
        void close();
    }
}
