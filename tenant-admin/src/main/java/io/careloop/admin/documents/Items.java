package io.careloop.admin.documents;

import io.careloop.admin.forms.Pointer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The list that a document is about – the blocks of a page, the rules of a rule set – each with an {@code id}. Changing it
 * gives a new document; what was read from the blueprint is shared and never changed.
 *
 * @param property the list's name in the document
 */
public record Items(JsonNode document, String property, List<ObjectNode> list) {

    public Items {
        list = List.copyOf(list);
    }

    public static Items of(JsonNode document, String property) {
        var list = document.path(property)
                .valueStream()
                .filter(JsonNode::isObject)
                .map(item -> (ObjectNode) item.deepCopy())
                .toList();
        return new Items(document, property, list);
    }

    /**
     * An item that a browser sent back.
     *
     * @throws ItemGone when it is none
     */
    public static ObjectNode posted(String item) {
        try {
            if (JsonMapper.shared().readTree(item) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException notJson) {
            throw new ItemGone("posted");
        }
        throw new ItemGone("posted");
    }

    public Optional<ObjectNode> find(String id) {
        var index = indexOf(id);
        return index < 0 ? Optional.empty() : Optional.of(list.get(index).deepCopy());
    }

    public int indexOf(String id) {
        for (var index = 0; index < list.size(); index++) {
            if (idOf(list.get(index)).equals(id)) {
                return index;
            }
        }
        return -1;
    }

    /** Where the item stands in the document. */
    public Pointer at(int index) {
        return Pointer.ROOT.child(property).item(index);
    }

    public static String idOf(JsonNode item) {
        return item.path("id").asString("");
    }

    /** The first of {@code stem-1}, {@code stem-2} … that no item has. */
    public String freeId(String stem) {
        var number = 1;
        while (indexOf(stem + "-" + number) >= 0) {
            number++;
        }
        return stem + "-" + number;
    }

    /** @param at beyond the end means at the end */
    public Items insert(int at, ObjectNode item) {
        var changed = new ArrayList<>(list);
        changed.add(Math.max(0, Math.min(at, changed.size())), item);
        return with(changed);
    }

    public Items replace(String id, ObjectNode item) {
        var changed = new ArrayList<>(list);
        changed.replaceAll(each -> idOf(each).equals(id) ? item : each);
        return with(changed);
    }

    public Items remove(String id) {
        return with(list.stream().filter(each -> !idOf(each).equals(id)).toList());
    }

    public Items move(String id, int by) {
        var from = indexOf(id);
        var to = from + by;
        if (from < 0 || to < 0 || to >= list.size()) {
            return this;
        }
        var changed = new ArrayList<>(list);
        Collections.swap(changed, from, to);
        return with(changed);
    }

    /** In the order of these ids. An item that is not named keeps its place behind them, an unknown name is nothing. */
    public Items order(List<String> ids) {
        var changed = new ArrayList<>(list);
        changed.sort((one, other) -> Integer.compare(rank(ids, one), rank(ids, other)));
        return with(changed);
    }

    private static int rank(List<String> ids, ObjectNode item) {
        var index = ids.indexOf(idOf(item));
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    private Items with(List<ObjectNode> changed) {
        return new Items(document, property, changed);
    }

    /** The document with the list as it is now. */
    public ObjectNode content() {
        var content = document instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        var items = content.putArray(property);
        list.forEach(items::add);
        return content;
    }
}
