package io.careloop.tenancy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one door through the wall, for reads that are not one tenant's: the platform console, jobs looking for work, the
 * staff member who has not signed in yet. Nothing can be written through it.
 */
@Component
public class CrossTenant {

    private static final Logger log = LoggerFactory.getLogger(CrossTenant.class);
    private static final ThreadLocal<@Nullable String> REASON = new ThreadLocal<>();

    CrossTenant() {}

    /**
     * Reads across tenants.
     *
     * @param reason why, for the log; no personal data
     */
    public <T extends @Nullable Object> T call(String reason, Supplier<T> read) {
        log.debug("cross-tenant read: {}", reason);
        var before = REASON.get();
        REASON.set(reason);
        try {
            return read.get();
        } finally {
            if (before == null) {
                REASON.remove();
            } else {
                REASON.set(before);
            }
        }
    }

    /** Whether the running work came through the door; asked by the wall. */
    public static boolean isOpen() {
        return REASON.get() != null;
    }
}
