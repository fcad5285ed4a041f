package io.careloop.admin.releases;

import io.careloop.admin.ui.Screen;
import io.careloop.admin.ui.Visit;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Releasing what changed, and going back. Every answer is a redirect, so that nothing is sent twice. */
@Screen
@RequestMapping("/releases")
class ReleaseController {

    private final Publishing publishing;
    private final ReleaseViews views;

    ReleaseController(Publishing publishing, ReleaseViews views) {
        this.publishing = publishing;
        this.views = views;
    }

    @GetMapping
    String show(Visit visit, Model model) {
        model.addAttribute("releases", views.of(visit));
        return "releases/releases";
    }

    @PostMapping
    String publish(
            @RequestParam(defaultValue = "") List<String> documents,
            @RequestParam(defaultValue = "") String note,
            Visit visit,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute("toast", publishing.publish(documents, note, visit));
        return "redirect:/releases";
    }

    @PostMapping("/{number}/activate")
    String activate(@PathVariable long number, Visit visit, RedirectAttributes redirect) {
        redirect.addFlashAttribute("toast", publishing.activate(number, visit));
        return "redirect:/releases";
    }

    @PostMapping("/discard")
    String discard(@RequestParam String document, Visit visit, RedirectAttributes redirect) {
        redirect.addFlashAttribute("toast", publishing.discard(document, visit));
        return "redirect:/releases";
    }
}
