package io.careloop.admin.pages;

import io.careloop.admin.ui.Language;
import io.careloop.pages.BlockType;
import java.util.Locale;

/** The catalogue's two languages. */
final class Words {

    private Words() {}

    static String title(BlockType type, Locale locale) {
        return Language.english(locale) ? type.titleEn() : type.title();
    }

    static String help(BlockType type, Locale locale) {
        return Language.english(locale) ? type.helpEn() : type.help();
    }
}
