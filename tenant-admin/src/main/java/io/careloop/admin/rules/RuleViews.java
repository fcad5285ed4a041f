package io.careloop.admin.rules;

import io.careloop.admin.documents.Documents;
import io.careloop.admin.documents.Findings;
import io.careloop.admin.documents.Items;
import io.careloop.admin.documents.SaveState;
import io.careloop.admin.forms.Forms;
import io.careloop.admin.forms.Problem;
import io.careloop.admin.ui.Language;
import io.careloop.admin.ui.Texts;
import io.careloop.rules.RuleSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Draws the rules from the draft as it is stored. */
@Component
class RuleViews {

    private final Documents documents;
    private final RuleEditor editor;
    private final RuleSentences sentences;
    private final Forms forms;
    private final Texts texts;

    RuleViews(Documents documents, RuleEditor editor, RuleSentences sentences, Forms forms, Texts texts) {
        this.documents = documents;
        this.editor = editor;
        this.sentences = sentences;
        this.forms = forms;
        this.texts = texts;
    }

    RuleView of(RuleEdit edit, RuleSheet sheet) {
        var draft = documents.draft(RuleSheet.REF);
        var visit = sheet.visit();
        var rules = Items.of(draft.content(), RuleEditor.RULES);
        var findings = new Findings(documents.findings(draft));
        return new RuleView(
                SaveState.of(draft, documents.changes(), documents.zone(visit), visit.locale()),
                rows(rules, findings, edit.selected(), visit.locale()),
                templates(visit.locale()),
                problems(findings, visit.locale()),
                panel(rules, findings, edit, sheet),
                edit.focus(),
                edit.toast());
    }

    private List<RuleView.Row> rows(Items rules, Findings findings, String selected, Locale locale) {
        var rows = new ArrayList<RuleView.Row>();
        var said = sentences.of(rules.document(), locale);
        for (var rule : said) {
            var index = rows.size();
            rows.add(new RuleView.Row(
                    rule.ruleId(),
                    rule.name(),
                    rule.text(),
                    rule.enabled(),
                    rule.ruleId().equals(selected),
                    findings.under(rules.at(index)).size(),
                    index == 0,
                    index == said.size() - 1));
        }
        return rows;
    }

    private List<RuleView.Template> templates(Locale locale) {
        return editor.templates().stream()
                .map(branch -> new RuleView.Template(
                        RuleEditor.template(branch),
                        words(branch, "title", locale),
                        words(branch, "description", locale)))
                .toList();
    }

    private static String words(JsonNode branch, String key, Locale locale) {
        var chinese = branch.path(key).asString("");
        return Language.english(locale) ? branch.path("x-en").path(key).asString(chinese) : chinese;
    }

    private List<Problem> problems(Findings findings, Locale locale) {
        return findings.all().stream()
                .filter(finding -> !finding.pointer().startsWith("/rules/"))
                .map(finding -> new Problem("", "", texts.finding(locale, finding)))
                .toList();
    }

    private RuleView.@Nullable Panel panel(Items rules, Findings findings, RuleEdit edit, RuleSheet sheet) {
        var rule = rules.find(edit.selected());
        if (rule.isEmpty()) {
            return null;
        }
        var schema = editor.schema(rule.get().path("template").asString(""));
        var own = findings.seenFrom(rules.at(rules.indexOf(edit.selected())));
        var form = forms.show(schema, rule.get(), own, documents.context(sheet.visit()));
        return new RuleView.Panel(
                edit.selected(),
                words(schema, "title", sheet.visit().locale()),
                words(schema, "description", sheet.visit().locale()),
                form);
    }
}
