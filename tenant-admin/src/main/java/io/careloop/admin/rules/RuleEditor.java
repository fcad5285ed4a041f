package io.careloop.admin.rules;

import io.careloop.admin.documents.Documents;
import io.careloop.admin.documents.ItemGone;
import io.careloop.admin.documents.Items;
import io.careloop.admin.documents.Toast;
import io.careloop.admin.forms.Forms;
import io.careloop.admin.ui.Texts;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an operator can do to the points rules. Every change is saved as a draft at once. */
@Component
class RuleEditor {

    static final String RULES = "rules";

    private static final String PROPERTIES = "properties-title";

    private final Documents documents;
    private final Forms forms;
    private final Texts texts;

    RuleEditor(Documents documents, Forms forms, Texts texts) {
        this.documents = documents;
        this.forms = forms;
        this.texts = texts;
    }

    RuleEdit add(RuleSheet sheet, String template) {
        var rules = rules();
        var id = rules.freeId(template);
        var rule = forms.initial(schema(template)).put("id", id);
        save(sheet, rules.insert(Integer.MAX_VALUE, rule));
        return RuleEdit.showing(id).focusing(PROPERTIES);
    }

    RuleEdit write(RuleSheet sheet, String id, MultiValueMap<String, String> posted) {
        var rules = rules();
        var rule = rule(rules, id);
        var input = forms.read(schema(rule.path("template").asString("")), posted, documents.zone(sheet.visit()));
        save(sheet, rules.replace(id, input.value().put("id", id)));
        return new RuleEdit(id, input.reshaped(), input.focus(), null);
    }

    RuleEdit toggle(RuleSheet sheet, String id, boolean on) {
        var rules = rules();
        save(sheet, rules.replace(id, rule(rules, id).put("enabled", on)));
        return RuleEdit.showing(sheet.selected());
    }

    RuleEdit move(RuleSheet sheet, String id, int by) {
        save(sheet, rules().move(id, by));
        return RuleEdit.showing(sheet.selected()).focusing("rule-" + id + (by < 0 ? "-up" : "-down"));
    }

    RuleEdit order(RuleSheet sheet, List<String> ids) {
        save(sheet, rules().order(ids));
        return RuleEdit.showing(sheet.selected());
    }

    RuleEdit delete(RuleSheet sheet, String id) {
        var rules = rules();
        var rule = rule(rules, id);
        var revision = save(sheet, rules.remove(id));
        var said = texts.text(
                sheet.visit().locale(), "rules.deleted", rule.path("name").asString(""));
        var undo = new Toast.Undo("/rules/restore", rule.toString(), rules.indexOf(id), revision);
        return RuleEdit.showing(sheet.selected().equals(id) ? "" : sheet.selected())
                .focusing("sentences-title")
                .saying(new Toast(said, undo));
    }

    /** Puts back what {@link #delete} took; it comes from the browser, so it is no more trusted than a form. */
    RuleEdit restore(RuleSheet sheet, String item, int index) {
        var rule = Items.posted(item);
        schema(rule.path("template").asString(""));
        var rules = rules();
        if (rules.indexOf(Items.idOf(rule)) < 0) {
            save(sheet, rules.insert(index, rule));
        }
        return RuleEdit.showing(Items.idOf(rule)).focusing(PROPERTIES);
    }

    /** The branch of the rule set's schema for rules of this template. */
    JsonNode schema(String template) {
        return templates().stream()
                .filter(branch -> template(branch).equals(template))
                .findFirst()
                .orElseThrow(() -> new ItemGone(template));
    }

    List<JsonNode> templates() {
        return documents
                .schema(RuleSheet.REF)
                .at("/properties/rules/items/oneOf")
                .valueStream()
                .toList();
    }

    static String template(JsonNode branch) {
        return branch.at("/properties/template/const").asString();
    }

    private Items rules() {
        return Items.of(documents.draft(RuleSheet.REF).content(), RULES);
    }

    private static ObjectNode rule(Items rules, String id) {
        return rules.find(id).orElseThrow(() -> new ItemGone(id));
    }

    private long save(RuleSheet sheet, Items rules) {
        return documents
                .save(RuleSheet.REF, sheet.revision(), rules.content(), sheet.visit())
                .revision();
    }
}
