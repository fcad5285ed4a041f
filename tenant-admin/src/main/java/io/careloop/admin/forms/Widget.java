package io.careloop.admin.forms;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** How a text is entered: {@code x-widget}, or what the {@code format} asks for. */
enum Widget {
    TEXT,
    TEXTAREA,
    COLOR,
    ICON,
    LINK,
    IMAGE,
    HIDDEN,
    DATE,
    TIME,
    DATE_TIME;

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
    /** Above this length one line shows too little of it. */
    private static final int ONE_LINE = 120;

    static Widget of(JsonNode schema) {
        var format = schema.path("format").asString("");
        var named = format.isEmpty() ? schema.path("x-widget").asString("") : format;
        if (named.isEmpty()) {
            return schema.path("maxLength").asInt(0) > ONE_LINE ? TEXTAREA : TEXT;
        }
        return valueOf(named.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    Field field(Sheet sheet, Head head, Meta meta, String value) {
        var longest = meta.schema().path("maxLength").asInt(0);
        return switch (this) {
            case TEXT, DATE, TIME -> new Field.Text(head, value, inputType(), longest, meta.example());
            case DATE_TIME -> new Field.Text(head, local(value, sheet.zone()), inputType(), 0, meta.example());
            case TEXTAREA -> new Field.TextArea(head, value, longest, meta.example());
            case COLOR -> new Field.Colour(head, value, meta.example());
            case ICON -> new Field.Icon(head, value, sheet.icons(head.id(), value));
            case LINK -> LinkChoice.field(sheet, head, value);
            case IMAGE -> new Field.Image(head, value, longest, meta.example());
            case HIDDEN -> new Field.Hidden(head, value);
        };
    }

    private String inputType() {
        return switch (this) {
            case DATE -> "date";
            case TIME -> "time";
            case DATE_TIME -> "datetime-local";
            default -> "text";
        };
    }

    String stored(String text, Posted posted, Spot spot) {
        return switch (this) {
            case DATE_TIME -> instant(text, posted, spot);
            case LINK -> LinkChoice.stored(text, posted, spot);
            default -> text;
        };
    }

    /** The tenant's wall clock, as the browser's control wants it. What is no point in time is shown as it is. */
    private static String local(String value, ZoneId zone) {
        try {
            return OffsetDateTime.parse(value).atZoneSameInstant(zone).format(MINUTES);
        } catch (DateTimeException notATime) {
            return value;
        }
    }

    private static String instant(String text, Posted posted, Spot spot) {
        if (text.isEmpty()) {
            return text;
        }
        try {
            return LocalDateTime.parse(text)
                    .atZone(posted.zone())
                    .toOffsetDateTime()
                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeException notATime) {
            posted.found(spot.at(), "date-time", text);
            return text;
        }
    }
}
