package io.careloop.admin.forms;

import io.careloop.admin.ui.Texts;
import io.careloop.blueprint.Finding;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form as a browser sees it: drawn by the real template, and submitted like a browser submits it. */
final class Drawn {

    static final JsonMapper JSON = JsonMapper.shared();
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Forms FORMS = new Forms(new Texts());
    private static final SpringTemplateEngine ENGINE = engine();

    private final Document html;

    private Drawn(Document html) {
        this.html = html;
    }

    static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    static FormContext context(Locale locale) {
        var pages = new LinkGroup("页面", List.of(new Option("page-home", "page:home", "首页", false)));
        return new FormContext(
                locale,
                SHANGHAI,
                List.of(new Option("", "home", "首页", false), new Option("", "coin", "积分", false)),
                List.of(pages),
                false);
    }

    static Drawn form(JsonNode schema, JsonNode value, Finding... findings) {
        return form(schema, value, context(Locale.SIMPLIFIED_CHINESE), findings);
    }

    static Drawn form(JsonNode schema, JsonNode value, FormContext context, Finding... findings) {
        var variables = Map.<String, Object>of("form", FORMS.show(schema, value, List.of(findings), context));
        var html = ENGINE.process("test-form", new Context(context.locale(), variables));
        return new Drawn(Jsoup.parse(html));
    }

    Element one(String selector) {
        var found = html.select(selector);
        if (found.size() != 1) {
            throw new AssertionError(selector + " found " + found.size() + " times in " + html);
        }
        return found.get(0);
    }

    int count(String selector) {
        return html.select(selector).size();
    }

    Element named(String name) {
        return one("[name=\"" + name + "\"]:not([type=hidden])");
    }

    String source() {
        return html.outerHtml();
    }

    /** The successful controls in document order, as the HTML standard defines them. */
    MultiValueMap<String, String> submitted() {
        var posted = new LinkedMultiValueMap<String, String>();
        for (var control : html.select("input[name], select[name], textarea[name]")) {
            var unchecked = control.attr("type").matches("radio|checkbox") && !control.hasAttr("checked");
            if (!control.hasAttr("disabled") && !unchecked) {
                posted.add(control.attr("name"), valueOf(control));
            }
        }
        return posted;
    }

    static String valueOf(Element control) {
        return switch (control.tagName()) {
            // A browser drops one line break after the tag; jsoup does not.
            case "textarea" -> control.wholeText().replaceFirst("^\n", "");
            case "select" -> {
                var chosen = control.selectFirst("option[selected]");
                var shown = chosen == null ? control.selectFirst("option") : chosen;
                yield shown == null ? "" : shown.attr("value");
            }
            default -> control.attr("value");
        };
    }

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("admin/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
