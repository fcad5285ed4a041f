package io.careloop.admin.documents;

import io.careloop.admin.ui.Screen;
import io.careloop.admin.ui.Texts;
import io.careloop.blueprint.DraftConflict;
import io.careloop.blueprint.DraftRefused;
import io.careloop.blueprint.UnknownKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.LocaleResolver;

/** Somebody else saved first: nothing is overwritten until the operator says so. */
@ControllerAdvice(annotations = Screen.class)
class ConflictAdvice {

    private final LocaleResolver language;
    private final Texts texts;

    ConflictAdvice(LocaleResolver language, Texts texts) {
        this.language = language;
        this.texts = texts;
    }

    @ExceptionHandler
    String conflict(DraftConflict conflict, HttpServletRequest request, HttpServletResponse response, Model model) {
        var again = new ArrayList<Conflict.Input>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("revision") && !name.equals("_csrf")) {
                for (var value : values) {
                    again.add(new Conflict.Input(name, value));
                }
            }
        });
        var current = conflict.current();
        model.addAttribute(
                "conflict",
                new Conflict(
                        current.editedBy(),
                        current.revision(),
                        request.getRequestURI(),
                        Documents.screen(current.ref()),
                        again));
        return partial(request, response) ? "documents/conflict :: conflict-dialog" : "documents/conflict";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
    String refused(DraftRefused refused, HttpServletRequest request, Model model) {
        model.addAttribute("message", texts.text(language.resolveLocale(request), "document.refused"));
        return "error/message";
    }

    @ExceptionHandler({UnknownKind.class, ItemGone.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String gone() {
        return "error/404";
    }

    private static boolean partial(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return false;
        }
        response.setHeader("HX-Retarget", "#conflict");
        response.setHeader("HX-Reswap", "innerHTML");
        return true;
    }
}
