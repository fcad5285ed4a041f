package io.careloop.wechatsandbox;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What WeChat accepts in a field of a subscribe message; the type is the letters of the field's key. Source: parameter
 * limits of <a
 * href="https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html">subscribeMessage.send</a>.
 */
enum FieldType {
    THING("thing", ".{1,20}"),
    NUMBER("number", "(?=.{1,32}$)-?[0-9]+(\\.[0-9]+)?"),
    LETTER("letter", "[A-Za-z]{1,32}"),
    SYMBOL("symbol", "[\\p{Punct}\\p{IsPunctuation}\\p{S}]{1,5}"),
    CHARACTER_STRING("character_string", "[\\x21-\\x7e ]{1,32}"),
    TIME("time", range("(" + Part.DATE + " ?)?" + Part.TIME)),
    DATE("date", range(Part.DATE + "( ?" + Part.TIME + ")?")),
    AMOUNT("amount", "[^0-9\\s]?[0-9]{1,10}(\\.[0-9]+)?\u5143?"),
    PHONE_NUMBER("phone_number", "[0-9+\\-() ]{1,17}"),
    CAR_NUMBER("car_number", ".{1,8}"),
    NAME("name", "(?=.*\\p{IsHan}).{1,10}|[^\\p{IsHan}]{1,20}"),
    PHRASE("phrase", "\\p{IsHan}{1,5}"),
    ENUM("enum", ".{1,20}");

    private final String prefix;
    private final Pattern form;

    FieldType(String prefix, String form) {
        this.prefix = prefix;
        this.form = Pattern.compile(form);
    }

    /** Year, month and day carry the Chinese signs for them. */
    private static final class Part {
        static final String DATE = "[0-9]{4}\u5e74(0?[1-9]|1[0-2])\u6708(0?[1-9]|[12][0-9]|3[01])\u65e5";
        static final String TIME = "([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";
    }

    private static String range(String point) {
        return point + "( ?~ ?" + point + ")?";
    }

    static Optional<FieldType> ofKey(String key) {
        return Arrays.stream(values())
                .filter(type -> key.matches(type.prefix + "[0-9]{1,4}"))
                .findFirst();
    }

    /** No value may be empty or hold a line break. */
    boolean accepts(String value) {
        return !value.isBlank() && form.matcher(value).matches();
    }
}
