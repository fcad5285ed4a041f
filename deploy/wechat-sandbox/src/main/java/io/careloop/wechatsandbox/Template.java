package io.careloop.wechatsandbox;

import io.careloop.wechatsandbox.web.Refusal;
import java.util.List;
import java.util.Map;

/** A message template an app may send, in the form the merchant platform shows it. */
public record Template(String id, Kind kind, String title, String titleEn, List<Field> fields) {

    /** How long a consent lasts: for one message, or until it is withdrawn. */
    public enum Kind {
        ONCE,
        LONG_TERM
    }

    public record Field(String key, String label, String labelEn) {}

    public Template {
        fields = List.copyOf(fields);
        if (id.isBlank() || fields.isEmpty()) {
            throw new IllegalArgumentException("a template has an id and at least one field");
        }
        for (var field : fields) {
            if (FieldType.ofKey(field.key()).isEmpty()) {
                throw new IllegalArgumentException("no field type has keys such as " + field.key());
            }
        }
    }

    void check(Map<String, String> data) {
        for (var field : fields) {
            var value = data.get(field.key());
            if (value == null || value.isBlank()) {
                throw Refusal.INVALID_ARGUMENT.refused("data." + field.key() + ".value is empty");
            }
            if (!FieldType.ofKey(field.key()).orElseThrow().accepts(value)) {
                throw Refusal.INVALID_ARGUMENT.refused("data." + field.key() + ".value invalid");
            }
        }
        data.keySet().stream()
                .filter(key -> fields.stream().noneMatch(field -> field.key().equals(key)))
                .findFirst()
                .ifPresent(key -> {
                    throw Refusal.INVALID_ARGUMENT.refused("data." + key + " is not of the template");
                });
    }
}
