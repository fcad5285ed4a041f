package io.careloop.identity.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refusals of filters, which are over before any controller could answer: RFC 9457, in the reader's language. */
@Component
public class Problems {

    private final JsonMapper json;
    private final MessageSource texts = texts();

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** @param name of the problem: its type is {@code urn:careloop:problem:<name>} and its text is found by it */
    public void send(
            HttpStatus status,
            String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Object... arguments)
            throws IOException {
        var locale = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Locale.SIMPLIFIED_CHINESE
                : request.getLocale();
        var body = new Body(
                URI.create("urn:careloop:problem:" + name),
                status.getReasonPhrase(),
                status.value(),
                texts.getMessage(name, arguments, locale));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    private record Body(URI type, String title, int status, String detail) {}

    private static MessageSource texts() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("careloop/identity/problems");
        bundle.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }
}
