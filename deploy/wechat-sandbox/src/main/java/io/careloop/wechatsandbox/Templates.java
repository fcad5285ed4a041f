package io.careloop.wechatsandbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Templates every app of the sandbox has. */
final class Templates {

    private final Map<String, Template> byId = new LinkedHashMap<>();

    Templates(Collection<Template> templates) {
        templates.forEach(this::add);
    }

    synchronized void add(Template template) {
        byId.put(template.id(), template);
    }

    synchronized Optional<Template> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized List<Template> all() {
        return new ArrayList<>(byId.values());
    }
}
