package io.careloop.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A release as the patient app reads it: the shell and each page, rendered once. There is no shell before theme and tab bar are released. */
record RenderedApp(Optional<Rendered> shell, Map<String, Rendered> pages) {

    Optional<Rendered> page(String key) {
        return Optional.ofNullable(pages.get(key));
    }

    /** The first thing the app asks for. */
    record Shell(
            String slug,
            String name,
            String appid,
            ReleaseOf release,
            ThemeOf theme,
            JsonNode tabBar,
            List<String> pages) {}

    record ReleaseOf(long number, String hash) {}

    record ThemeOf(String skin, String primary, String brandName, String slogan, Map<String, String> tokens) {}
}
