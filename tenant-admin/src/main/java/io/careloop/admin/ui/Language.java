package io.careloop.admin.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language somebody picked, else the browser's, else Chinese. */
public final class Language implements LocaleResolver {

    static final List<Locale> OFFERED = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final String COOKIE = "careloop-language";

    /** True where the English half of a text that comes in both languages is to be shown. */
    public static boolean english(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return offered(cookie == null ? header : cookie.getValue());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response == null || locale == null) {
            return;
        }
        var cookie = ResponseCookie.from(COOKIE, locale.toLanguageTag())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    static Locale offered(@Nullable String languages) {
        if (languages == null || languages.isBlank()) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(languages), OFFERED);
            return found == null ? byLanguage(languages) : found;
        } catch (IllegalArgumentException notALanguage) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    /** {@code zh} and {@code zh-Hant} are closer to Chinese than to the next language of the browser. */
    private static Locale byLanguage(String languages) {
        return Locale.LanguageRange.parse(languages).stream()
                .filter(range -> range.getRange().startsWith("en"))
                .findFirst()
                .map(range -> Locale.ENGLISH)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }
}
