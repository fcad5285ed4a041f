package io.careloop.pages;

import tools.jackson.databind.JsonNode;

/**
 * A kind of block from the catalogue in {@code themes/blocks}.
 *
 * @param type stored in pages, never changes
 * @param title zh_CN
 * @param icon name in the icon set
 * @param group where the palette lists it
 * @param maxPerPage how often it may stand on one page
 * @param schema form schema of its properties
 * @param defaults properties of a new block
 */
public record BlockType(
        String type,
        int version,
        String title,
        String titleEn,
        String help,
        String helpEn,
        String icon,
        String group,
        int maxPerPage,
        JsonNode schema,
        JsonNode defaults) {}
