package io.careloop.admin.pages;

import io.careloop.admin.documents.Documents;
import io.careloop.admin.documents.ItemGone;
import io.careloop.admin.documents.Items;
import io.careloop.admin.documents.Toast;
import io.careloop.admin.forms.FormInput;
import io.careloop.admin.forms.Forms;
import io.careloop.admin.ui.Texts;
import io.careloop.pages.BlockCatalogue;
import io.careloop.pages.BlockType;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an operator can do to a page. Every change is saved as a draft at once. */
@Component
class PageEditor {

    static final String BLOCKS = "blocks";

    private static final String HOME = "home";
    private static final String PROPERTIES = "properties-title";

    private final Documents documents;
    private final BlockCatalogue catalogue;
    private final Forms forms;
    private final Texts texts;

    PageEditor(Documents documents, BlockCatalogue catalogue, Forms forms, Texts texts) {
        this.documents = documents;
        this.catalogue = catalogue;
        this.forms = forms;
        this.texts = texts;
    }

    /** Pages are not made by opening their address, but for the home page, which every app has. */
    boolean knows(Target page) {
        return page.key().equals(HOME) || documents.exists(page.ref());
    }

    /** After the selected block, at the end when none is selected. A page that is full of this block says so. */
    Edit add(Target page, String typeName) {
        var type = type(typeName);
        var blocks = blocks(page);
        if (full(blocks, type)) {
            return Edit.showing(page.ref(), page.selected()).saying(tooMany(type, page));
        }
        var block = JsonNodeFactory.instance.objectNode();
        var id = blocks.freeId(type.type());
        block.put("id", id)
                .put("type", type.type())
                .set("props", type.defaults().deepCopy());
        var selected = blocks.indexOf(page.selected());
        save(page, blocks.insert(selected < 0 ? Integer.MAX_VALUE : selected + 1, block));
        return Edit.showing(page.ref(), id).focusing(PROPERTIES);
    }

    Edit duplicate(Target page, String id) {
        var blocks = blocks(page);
        var copy = blocks.find(id).orElseThrow(() -> new ItemGone(id));
        var type = type(copy.path("type").asString());
        if (full(blocks, type)) {
            return Edit.showing(page.ref(), page.selected()).saying(tooMany(type, page));
        }
        var copyId = blocks.freeId(type.type());
        save(page, blocks.insert(blocks.indexOf(id) + 1, copy.put("id", copyId)));
        return Edit.showing(page.ref(), copyId).focusing(PROPERTIES);
    }

    Edit move(Target page, String id, int by) {
        save(page, blocks(page).move(id, by));
        return Edit.showing(page.ref(), page.selected()).focusing("block-" + id + (by < 0 ? "-up" : "-down"));
    }

    Edit order(Target page, List<String> ids) {
        save(page, blocks(page).order(ids));
        return Edit.showing(page.ref(), page.selected());
    }

    Edit delete(Target page, String id) {
        var blocks = blocks(page);
        var block = blocks.find(id).orElseThrow(() -> new ItemGone(id));
        var revision = save(page, blocks.remove(id));
        var undo = new Toast.Undo("/pages/" + page.key() + "/restore", block.toString(), blocks.indexOf(id), revision);
        var said = texts.text(page.visit().locale(), "page.block.deleted", name(block, page));
        return Edit.showing(page.ref(), page.selected().equals(id) ? "" : page.selected())
                .focusing("outline-title")
                .saying(new Toast(said, undo));
    }

    /** Puts back what {@link #delete} took; it comes from the browser, so it is no more trusted than a form. */
    Edit restore(Target page, String block, int index) {
        var restored = Items.posted(block);
        type(restored.path("type").asString(""));
        var blocks = blocks(page);
        var id = Items.idOf(restored);
        if (blocks.indexOf(id) < 0) {
            save(page, blocks.insert(index, restored));
        }
        return Edit.showing(page.ref(), id).focusing(PROPERTIES);
    }

    /** The properties of one block, posted by its form. */
    Edit write(Target page, String id, MultiValueMap<String, String> posted) {
        var blocks = blocks(page);
        var block = blocks.find(id).orElseThrow(() -> new ItemGone(id));
        var input = forms.read(type(block.path("type").asString()).schema(), posted, documents.zone(page.visit()));
        block.set("props", input.value());
        save(page, blocks.replace(id, block));
        return written(page, id, input);
    }

    /** The page's own properties: everything but its blocks. */
    Edit write(Target page, MultiValueMap<String, String> posted) {
        var input = forms.read(pageSchema(page), posted, documents.zone(page.visit()));
        var content = blocks(page).content();
        content.setAll(input.value());
        documents.save(page.ref(), page.revision(), content, page.visit());
        return written(page, "", input);
    }

    private static Edit written(Target page, String id, FormInput input) {
        return new Edit(page.ref(), id, input.reshaped(), input.focus(), null);
    }

    /** The schema of a page without its blocks, which have their own forms. */
    JsonNode pageSchema(Target page) {
        var schema = (ObjectNode) documents.schema(page.ref()).deepCopy();
        ((ObjectNode) schema.path("properties")).remove(BLOCKS);
        return schema;
    }

    boolean full(Items blocks, BlockType type) {
        return used(blocks, type) >= type.maxPerPage();
    }

    long used(Items blocks, BlockType type) {
        return blocks.list().stream()
                .filter(block -> block.path("type").asString("").equals(type.type()))
                .count();
    }

    private Items blocks(Target page) {
        return Items.of(documents.draft(page.ref()).content(), BLOCKS);
    }

    private long save(Target page, Items blocks) {
        return documents
                .save(page.ref(), page.revision(), blocks.content(), page.visit())
                .revision();
    }

    private BlockType type(String name) {
        return catalogue.find(name).orElseThrow(() -> new ItemGone(name));
    }

    private Toast tooMany(BlockType type, Target page) {
        var locale = page.visit().locale();
        return Toast.of(texts.text(locale, "page.block.full", Words.title(type, locale), type.maxPerPage()));
    }

    private String name(ObjectNode block, Target page) {
        return catalogue
                .find(block.path("type").asString(""))
                .map(type -> Words.title(type, page.visit().locale()))
                .orElse("");
    }
}
