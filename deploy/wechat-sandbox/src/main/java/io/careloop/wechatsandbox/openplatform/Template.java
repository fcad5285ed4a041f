package io.careloop.wechatsandbox.openplatform;

import java.util.List;

/**
 * Code the platform keeps to commit for its apps.
 *
 * @param privacy what of its users the code reads, by WeChat's keys; a setting must declare it before an audit
 */
public record Template(long id, String userVersion, String userDesc, List<String> pages, List<String> privacy) {

    public Template {
        pages = pages == null ? List.of() : List.copyOf(pages);
        privacy = privacy == null ? List.of() : List.copyOf(privacy);
        if (id < 0 || userVersion == null || userDesc == null) {
            throw new IllegalArgumentException("a template has an id, a version and a description");
        }
    }
}
