package io.careloop.tenancy;

import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * The order to open a tenant.
 *
 * @param slug 2–40 of {@code a-z 0-9 -}, beginning with a letter
 * @param appid 1–32 letters, digits, {@code _} or {@code -}
 * @param name 1–80 characters
 */
public record OpenTenant(String slug, String appid, String name, ZoneId zone) {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern APPID = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    public OpenTenant {
        require(isSlug(slug), "slug", slug);
        require(isAppid(appid), "appid", appid);
        require(!name.isBlank() && name.length() <= 80, "name", name);
        require(zone.getId().length() <= 40, "zone", zone.getId());
    }

    static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    static boolean isAppid(String text) {
        return APPID.matcher(text).matches();
    }

    private static void require(boolean holds, String what, String value) {
        if (!holds) {
            throw new IllegalArgumentException("not a tenant's " + what + ": " + value);
        }
    }
}
