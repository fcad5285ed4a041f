package io.careloop.admin.pages;

import io.careloop.admin.documents.Documents;
import io.careloop.admin.documents.Findings;
import io.careloop.admin.documents.Items;
import io.careloop.admin.documents.Previews;
import io.careloop.admin.documents.SaveState;
import io.careloop.admin.forms.Form;
import io.careloop.admin.forms.Forms;
import io.careloop.admin.forms.Option;
import io.careloop.admin.ui.Texts;
import io.careloop.admin.ui.Visit;
import io.careloop.blueprint.Draft;
import io.careloop.blueprint.Finding;
import io.careloop.pages.BlockCatalogue;
import io.careloop.pages.BlockType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Draws the builder from the draft as it is stored. */
@Component
class PageViews {

    private final Documents documents;
    private final Previews previews;
    private final BlockCatalogue catalogue;
    private final PageEditor editor;
    private final Forms forms;
    private final Texts texts;

    PageViews(
            Documents documents,
            Previews previews,
            BlockCatalogue catalogue,
            PageEditor editor,
            Forms forms,
            Texts texts) {
        this.documents = documents;
        this.previews = previews;
        this.catalogue = catalogue;
        this.editor = editor;
        this.forms = forms;
        this.texts = texts;
    }

    PageView of(Edit edit, Target page) {
        var draft = documents.draft(edit.ref());
        var blocks = Items.of(draft.content(), PageEditor.BLOCKS);
        var findings = new Findings(documents.findings(draft));
        var selected = blocks.indexOf(edit.selected()) < 0 ? "" : edit.selected();
        return new PageView(
                page.key(),
                pages(page.key()),
                SaveState.of(
                        draft,
                        documents.changes(),
                        documents.zone(page.visit()),
                        page.visit().locale()),
                palette(blocks, page.visit()),
                outline(blocks, selected, findings, page.visit()),
                properties(draft, blocks, selected, findings, page),
                previews.of(edit.ref(), page.visit()),
                edit.focus(),
                edit.toast());
    }

    private List<Option> pages(String current) {
        return documents.pages().stream()
                .map(each -> {
                    var key = each.value().substring("page:".length());
                    return new Option("", key, each.label(), key.equals(current));
                })
                .toList();
    }

    private List<PageView.Group> palette(Items blocks, Visit visit) {
        var groups = new LinkedHashMap<String, List<PageView.Entry>>();
        for (var type : catalogue.all()) {
            groups.computeIfAbsent(type.group(), group -> new ArrayList<>())
                    .add(new PageView.Entry(
                            type.type(),
                            Words.title(type, visit.locale()),
                            Words.help(type, visit.locale()),
                            type.icon(),
                            editor.full(blocks, type)));
        }
        return groups.entrySet().stream()
                .map(group ->
                        new PageView.Group(texts.text(visit.locale(), "palette." + group.getKey()), group.getValue()))
                .toList();
    }

    private List<PageView.Row> outline(Items blocks, String selected, Findings findings, Visit visit) {
        var rows = new ArrayList<PageView.Row>();
        var size = blocks.list().size();
        for (var block : blocks.list()) {
            var index = rows.size();
            var type = catalogue.find(block.path("type").asString(""));
            var id = Items.idOf(block);
            rows.add(new PageView.Row(
                    id,
                    type.map(each -> Words.title(each, visit.locale()))
                            .orElse(block.path("type").asString("")),
                    type.map(each -> summary(each, block.path("props"))).orElse(""),
                    type.map(BlockType::icon).orElse("help-circle"),
                    id.equals(selected),
                    findings.under(blocks.at(index)).size(),
                    index == 0,
                    index == size - 1));
        }
        return rows;
    }

    /** The first words of the block in the order of its form, so that two of a kind can be told apart. */
    private static String summary(BlockType type, JsonNode props) {
        return type.schema().path("properties").properties().stream()
                .filter(each -> !each.getValue().has("enum"))
                .map(each -> props.path(each.getKey()))
                .map(value -> value.isArray() ? value.path(0).path("text") : value)
                .map(value -> value.asString(""))
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("");
    }

    private PageView.Properties properties(Draft draft, Items blocks, String selected, Findings findings, Target page) {
        var locale = page.visit().locale();
        var block = blocks.find(selected);
        var type = block.flatMap(each -> catalogue.find(each.path("type").asString("")));
        if (block.isEmpty() || type.isEmpty()) {
            var own = findings.all().stream()
                    .filter(each -> !each.pointer().startsWith("/blocks"))
                    .toList();
            var form = show(editor.pageSchema(page), draft.content(), own, page);
            return new PageView.Properties(
                    "", "/pages/" + page.key(), texts.text(locale, "page.properties"), "", "file-text", form);
        }
        var props = blocks.at(blocks.indexOf(selected)).child("props");
        var form = show(type.get().schema(), block.get().path("props"), findings.seenFrom(props), page);
        return new PageView.Properties(
                selected,
                "/pages/" + page.key() + "/blocks/" + selected,
                Words.title(type.get(), locale),
                Words.help(type.get(), locale),
                type.get().icon(),
                form);
    }

    private Form show(JsonNode schema, JsonNode value, List<Finding> findings, Target page) {
        return forms.show(schema, value, findings, documents.context(page.visit()));
    }
}
