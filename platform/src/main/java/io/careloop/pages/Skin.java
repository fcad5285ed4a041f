package io.careloop.pages;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A look from {@code themes/skins}: design tokens by their CSS names.
 *
 * @param scheme {@code light} or {@code dark}
 */
record Skin(String name, String title, String titleEn, String scheme, Map<String, String> tokens) {

    /** The tokens with the tenant's own accent colour. */
    Map<String, String> tokensWith(String primary) {
        var own = new LinkedHashMap<>(tokens);
        own.put("--c-primary", primary);
        return own;
    }
}
