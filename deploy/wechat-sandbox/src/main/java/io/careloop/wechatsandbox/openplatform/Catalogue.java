package io.careloop.wechatsandbox.openplatform;

import io.careloop.wechatsandbox.web.Refusal;
import io.careloop.wechatsandbox.web.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the platform and its apps have from the beginning: code templates, categories, names to choose from. */
final class Catalogue {

    private final CopyOnWriteArrayList<Template> templates;
    private final Content content;

    private Catalogue(Content content) {
        this.content = content;
        this.templates = new CopyOnWriteArrayList<>(content.templates());
    }

    private record Content(
            String principal,
            List<Category> categories,
            List<Template> templates,
            List<String> rejections,
            String delay) {}

    record Category(String first_class, String second_class, int first_id, int second_id) {}

    static Catalogue read() {
        try (var json = Objects.requireNonNull(
                Catalogue.class.getResourceAsStream("/careloop/wechat-sandbox/open-platform.json"))) {
            return new Catalogue(Request.read(new String(json.readAllBytes(), StandardCharsets.UTF_8), Content.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String principal() {
        return content.principal();
    }

    List<Category> categories() {
        return content.categories();
    }

    /** What an audit may find fault with. */
    List<String> rejections() {
        return content.rejections();
    }

    String delay() {
        return content.delay();
    }

    List<Template> templates() {
        return List.copyOf(templates);
    }

    /** Replaces the one with the same id. */
    void add(Template template) {
        synchronized (templates) {
            templates.removeIf(known -> known.id() == template.id());
            templates.add(template);
        }
    }

    Template template(long id) {
        return templates.stream()
                .filter(template -> template.id() == id)
                .findFirst()
                .orElseThrow(Refusal.TEMPLATE_INVALID::refused);
    }
}
