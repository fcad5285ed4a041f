package io.careloop.admin.theme;

import io.careloop.blueprint.DocumentRef;

/** The documents that make up an app's look. */
enum Look {
    THEME("theme"),
    TAB_BAR("tab-bar");

    private final String kind;

    Look(String kind) {
        this.kind = kind;
    }

    static Look of(String kind) {
        return kind.equals(TAB_BAR.kind) ? TAB_BAR : THEME;
    }

    String kind() {
        return kind;
    }

    DocumentRef ref() {
        return new DocumentRef(kind, "main");
    }
}
