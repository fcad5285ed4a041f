package io.careloop.admin.pages;

import io.careloop.admin.documents.ItemGone;
import io.careloop.admin.ui.Screen;
import io.careloop.admin.ui.Visit;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page builder. htmx is answered with the parts that changed, a plain form with the page anew. */
@Screen
@RequestMapping("/pages/{key:[a-z0-9][a-z0-9-]{0,59}}")
class PageController {

    private final PageEditor editor;
    private final PageViews views;

    PageController(PageEditor editor, PageViews views) {
        this.editor = editor;
        this.views = views;
    }

    @ModelAttribute(binding = false)
    Target page(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") long revision,
            @RequestParam(defaultValue = "") String block,
            Visit visit) {
        var page = new Target(key, revision, block, visit);
        if (!editor.knows(page)) {
            throw new ItemGone(key);
        }
        return page;
    }

    @GetMapping
    String show(@ModelAttribute Target page, Model model) {
        var edit = Edit.showing(page.ref(), page.selected());
        model.addAttribute("page", views.of(edit, page));
        return page.visit().partial() ? "pages/update" : "pages/builder";
    }

    @PostMapping
    String write(
            @ModelAttribute Target page,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes redirect) {
        return answer(editor.write(page, posted), page, model, redirect);
    }

    @PostMapping("/blocks")
    String add(@ModelAttribute Target page, @RequestParam String type, Model model, RedirectAttributes redirect) {
        return answer(editor.add(page, type), page, model, redirect);
    }

    @PostMapping("/blocks/{id}")
    String write(
            @ModelAttribute Target page,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes redirect) {
        return answer(editor.write(page, id, posted), page, model, redirect);
    }

    @PostMapping("/blocks/{id}/up")
    String up(@ModelAttribute Target page, @PathVariable String id, Model model, RedirectAttributes redirect) {
        return answer(editor.move(page, id, -1), page, model, redirect);
    }

    @PostMapping("/blocks/{id}/down")
    String down(@ModelAttribute Target page, @PathVariable String id, Model model, RedirectAttributes redirect) {
        return answer(editor.move(page, id, 1), page, model, redirect);
    }

    @PostMapping("/order")
    String order(
            @ModelAttribute Target page, @RequestParam List<String> ids, Model model, RedirectAttributes redirect) {
        return answer(editor.order(page, ids), page, model, redirect);
    }

    @PostMapping("/blocks/{id}/copy")
    String duplicate(@ModelAttribute Target page, @PathVariable String id, Model model, RedirectAttributes redirect) {
        return answer(editor.duplicate(page, id), page, model, redirect);
    }

    @PostMapping("/blocks/{id}/delete")
    String delete(@ModelAttribute Target page, @PathVariable String id, Model model, RedirectAttributes redirect) {
        return answer(editor.delete(page, id), page, model, redirect);
    }

    @PostMapping("/restore")
    String restore(
            @ModelAttribute Target page,
            @RequestParam String item,
            @RequestParam int index,
            Model model,
            RedirectAttributes redirect) {
        return answer(editor.restore(page, item, index), page, model, redirect);
    }

    private String answer(Edit edit, Target page, Model model, RedirectAttributes redirect) {
        if (page.visit().partial()) {
            model.addAttribute("page", views.of(edit, page));
            model.addAttribute("reshaped", edit.reshaped());
            return "pages/update";
        }
        redirect.addFlashAttribute("toast", edit.toast());
        redirect.addAttribute("block", edit.selected());
        return "redirect:/pages/" + page.key();
    }
}
