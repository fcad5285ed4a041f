package io.careloop.admin.documents;

import io.careloop.admin.forms.Option;
import io.careloop.admin.ui.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The icon set of the patient app, in its own order. */
@Component
class Icons {

    private record Icon(String name, String title, String titleEn) {}

    private final List<Icon> all;

    Icons(JsonMapper json) {
        var reader = json.readerFor(new TypeReference<List<Icon>>() {})
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try (InputStream list = new ClassPathResource("careloop/icons/icons.json").getInputStream()) {
            this.all = List.copyOf(reader.<List<Icon>>readValue(list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Option> in(Locale locale) {
        var english = Language.english(locale);
        return all.stream()
                .map(icon -> new Option("", icon.name(), english ? icon.titleEn() : icon.title(), false))
                .toList();
    }
}
