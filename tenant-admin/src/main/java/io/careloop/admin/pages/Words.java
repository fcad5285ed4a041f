package io.careloop.admin.pages;

import io.careloop.pages.BlockType;
import java.util.Locale;

/** The catalogue's two languages. */
final class Words {

    private Words() {}

    static String title(BlockType type, Locale locale) {
        return english(locale) ? type.titleEn() : type.title();
    }

    static String help(BlockType type, Locale locale) {
        return english(locale) ? type.helpEn() : type.help();
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
