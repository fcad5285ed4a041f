package io.careloop.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TextsTests {

    private static final Pattern USED = Pattern.compile("#\\{([a-z0-9.-]+)[({}]");

    private static Properties bundle(String language) throws IOException {
        var texts = new Properties();
        var file = new ClassPathResource("admin/messages" + language + ".properties");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void bothLanguagesAreComplete() throws IOException {
        assertThat(bundle("_en").keySet()).isEqualTo(bundle("_zh_CN").keySet());
        assertThat(bundle("")).isEqualTo(bundle("_zh_CN"));
    }

    @Test
    void everyTextIsAMessageFormat() throws IOException {
        for (var language : new String[] {"_en", "_zh_CN"}) {
            bundle(language).forEach((key, text) -> assertThat(new MessageFormat(text.toString()).toPattern())
                    .as("%s %s", language, key)
                    .isNotEmpty());
            assertThat(bundle(language).values())
                    .noneMatch(text -> text.toString().contains("'"));
        }
    }

    @Test
    void everyTextOfTheTemplatesExists() throws IOException {
        var used = new TreeSet<String>();
        for (var template : new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
            var source = template.getContentAsString(StandardCharsets.UTF_8);
            USED.matcher(source).results().forEach(match -> used.add(match.group(1)));
        }
        assertThat(used).hasSizeGreaterThan(80);
        assertThat(bundle("_zh_CN").stringPropertyNames()).containsAll(used);
    }
}
