package io.careloop.admin.pages;

import io.careloop.admin.documents.Preview;
import io.careloop.admin.documents.SaveState;
import io.careloop.admin.documents.Toast;
import io.careloop.admin.forms.Form;
import io.careloop.admin.forms.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page builder as the template draws it. */
record PageView(
        String key,
        List<Option> pages,
        SaveState state,
        List<Group> palette,
        List<Row> outline,
        Properties properties,
        Preview preview,
        @Nullable String focus,
        @Nullable Toast toast) {

    PageView {
        pages = List.copyOf(pages);
        palette = List.copyOf(palette);
        outline = List.copyOf(outline);
    }

    /** Blocks of one sort in the palette. */
    record Group(String label, List<Entry> entries) {
        Group {
            entries = List.copyOf(entries);
        }
    }

    /** @param full no more of it fits on the page */
    record Entry(String type, String title, String help, String icon, boolean full) {}

    /** A block of the page. */
    record Row(
            String id,
            String title,
            String summary,
            String icon,
            boolean selected,
            int problems,
            boolean first,
            boolean last) {}

    /** @param block id, empty for the page's own properties */
    record Properties(String block, String action, String title, String help, String icon, Form form) {}

    public String selected() {
        return properties.block();
    }
}
