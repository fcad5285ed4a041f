package io.careloop.admin.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field as the template draws it. The fragment {@code <kind>-field} of {@code forms/fields.html} draws it. */
public sealed interface Field {

    Head head();

    String kind();

    /** @param longest characters, 0 when unlimited */
    record Text(Head head, String value, String inputType, int longest, @Nullable String placeholder) implements Field {
        @Override
        public String kind() {
            return "text";
        }
    }

    record TextArea(Head head, String value, int longest, @Nullable String placeholder) implements Field {
        @Override
        public String kind() {
            return "textarea";
        }
    }

    record Colour(Head head, String value, @Nullable String placeholder) implements Field {
        @Override
        public String kind() {
            return "colour";
        }

        /** A colour the browser's control accepts. */
        public String swatch() {
            return value.matches("#[0-9A-Fa-f]{6}") ? value : "#000000";
        }
    }

    record Icon(Head head, String value, List<Option> icons) implements Field {
        public Icon {
            icons = List.copyOf(icons);
        }

        @Override
        public String kind() {
            return "icon";
        }

        /** The label of the icon that is chosen. */
        public String label() {
            return icons.stream()
                    .filter(Option::chosen)
                    .map(Option::label)
                    .findFirst()
                    .orElse(value);
        }

        /** True when the value is none of the icons offered; it is kept until another is picked. */
        public boolean outside() {
            return icons.stream().noneMatch(Option::chosen);
        }
    }

    /** @param unknown the value, when it is none of the targets any more */
    record Link(
            Head head,
            String picked,
            List<LinkGroup> groups,
            @Nullable String unknown,
            String telephoneName,
            String telephone)
            implements Field {
        public Link {
            groups = List.copyOf(groups);
        }

        @Override
        public String kind() {
            return "link";
        }
    }

    record Image(Head head, String value, int longest, @Nullable String placeholder) implements Field {
        @Override
        public String kind() {
            return "image";
        }
    }

    record Hidden(Head head, String value) implements Field {
        @Override
        public String kind() {
            return "hidden";
        }
    }

    record Options(Head head, List<Option> options, boolean sideBySide) implements Field {
        public Options {
            options = List.copyOf(options);
        }

        @Override
        public String kind() {
            return sideBySide ? "segmented" : "select";
        }

        /** True when none of the options is chosen, so that a drop-down must not pretend the first one is. */
        public boolean unanswered() {
            return options.stream().noneMatch(Option::chosen);
        }
    }

    record Number(
            Head head, String value, boolean integer, @Nullable String unit, String range, @Nullable String placeholder)
            implements Field {
        @Override
        public String kind() {
            return "number";
        }
    }

    record Switch(Head head, boolean on) implements Field {
        @Override
        public String kind() {
            return "switch";
        }
    }

    /** @param framed an item of a list, whose frame it is */
    record Group(Head head, List<Field> fields, boolean framed) implements Field {
        public Group {
            fields = List.copyOf(fields);
        }

        @Override
        public String kind() {
            return framed ? "bare" : "group";
        }
    }

    /** @param blank offer "none" as well */
    record OneOf(Head head, String discriminatorName, boolean blank, List<Option> options, List<Field> fields)
            implements Field {
        public OneOf {
            options = List.copyOf(options);
            fields = List.copyOf(fields);
        }

        @Override
        public String kind() {
            return "one-of";
        }
    }

    /** @param count such as "3 / 8" */
    record Items(Head head, List<Item> items, boolean canAdd, String count, int minimum) implements Field {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "items";
        }
    }

    /** One item of a list. */
    record Item(
            String name,
            String id,
            String token,
            String title,
            Field body,
            boolean canMoveUp,
            boolean canMoveDown,
            boolean canRemove) {

        public boolean invalid() {
            return invalid(body);
        }

        private static boolean invalid(Field field) {
            if (field.head().invalid()) {
                return true;
            }
            if (field instanceof Group group) {
                return group.fields().stream().anyMatch(Item::invalid);
            }
            if (field instanceof OneOf oneOf) {
                return oneOf.fields().stream().anyMatch(Item::invalid);
            }
            return field instanceof Items list && list.items().stream().anyMatch(Item::invalid);
        }
    }
}
