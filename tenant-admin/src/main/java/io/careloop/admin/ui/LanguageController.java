package io.careloop.admin.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The switch in the top bar and on the sign-in page. */
@Controller
class LanguageController {

    private final LocaleResolver language;

    LanguageController(LocaleResolver language) {
        this.language = language;
    }

    @PostMapping("/language")
    String choose(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        language.setLocale(request, response, Language.offered(to));
        return "redirect:" + local(back);
    }

    /** Nobody is sent to another site by a link to this one. */
    private static String local(String path) {
        return path.matches("/[A-Za-z0-9/_-]{0,200}") && !path.startsWith("//") ? path : "/";
    }
}
