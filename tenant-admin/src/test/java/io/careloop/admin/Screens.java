package io.careloop.admin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The builder as its operator's browser uses it. */
public record Screens(MockMvcTester browser, UserDetails operator) {

    public Document page(String path) {
        return html(get(path));
    }

    public MvcTestResult get(String path) {
        return browser.get()
                .uri(path)
                .header("Accept-Language", "zh-CN")
                .header("Accept", "text/html")
                .with(user(operator))
                .exchange();
    }

    /** A form sent by htmx. */
    public MvcTestResult save(String path, String... form) {
        return post(path, true, form);
    }

    /** A form sent by a browser without scripts. */
    public MvcTestResult submit(String path, String... form) {
        return post(path, false, form);
    }

    private MvcTestResult post(String path, boolean htmx, String... form) {
        var request = browser.post()
                .uri(path)
                .header("Accept-Language", "zh-CN")
                .header("Accept", "text/html")
                .with(user(operator))
                .with(csrf());
        for (int index = 0; index < form.length; index += 2) {
            request = request.param(form[index], form[index + 1]);
        }
        return (htmx ? request.header("HX-Request", "true") : request).exchange();
    }

    public static Document html(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    /** What the toast says after the redirect. */
    public static String toast(MvcTestResult result) {
        var toast = result.getMvcResult().getFlashMap().get("toast");
        return toast == null ? "" : toast.toString();
    }
}
