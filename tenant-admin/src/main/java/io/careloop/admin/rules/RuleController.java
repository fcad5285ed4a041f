package io.careloop.admin.rules;

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

/** The points rules. htmx is answered with the parts that changed, a plain form with the page anew. */
@Screen
@RequestMapping("/rules")
class RuleController {

    private final RuleEditor editor;
    private final RuleViews views;

    RuleController(RuleEditor editor, RuleViews views) {
        this.editor = editor;
        this.views = views;
    }

    @ModelAttribute(binding = false)
    RuleSheet sheet(
            @RequestParam(defaultValue = "0") long revision,
            @RequestParam(defaultValue = "") String rule,
            Visit visit) {
        return new RuleSheet(revision, rule, visit);
    }

    @GetMapping
    String show(@ModelAttribute RuleSheet sheet, Model model) {
        model.addAttribute("rules", views.of(RuleEdit.showing(sheet.selected()), sheet));
        return sheet.visit().partial() ? "rules/update" : "rules/rules";
    }

    @PostMapping
    String add(
            @ModelAttribute RuleSheet sheet, @RequestParam String template, Model model, RedirectAttributes redirect) {
        return answer(editor.add(sheet, template), sheet, model, redirect);
    }

    @PostMapping("/{id}")
    String write(
            @ModelAttribute RuleSheet sheet,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes redirect) {
        return answer(editor.write(sheet, id, posted), sheet, model, redirect);
    }

    @PostMapping("/{id}/switch")
    String toggle(
            @ModelAttribute RuleSheet sheet,
            @PathVariable String id,
            @RequestParam boolean on,
            Model model,
            RedirectAttributes redirect) {
        return answer(editor.toggle(sheet, id, on), sheet, model, redirect);
    }

    @PostMapping("/{id}/up")
    String up(@ModelAttribute RuleSheet sheet, @PathVariable String id, Model model, RedirectAttributes redirect) {
        return answer(editor.move(sheet, id, -1), sheet, model, redirect);
    }

    @PostMapping("/{id}/down")
    String down(@ModelAttribute RuleSheet sheet, @PathVariable String id, Model model, RedirectAttributes redirect) {
        return answer(editor.move(sheet, id, 1), sheet, model, redirect);
    }

    @PostMapping("/order")
    String order(
            @ModelAttribute RuleSheet sheet, @RequestParam List<String> ids, Model model, RedirectAttributes redirect) {
        return answer(editor.order(sheet, ids), sheet, model, redirect);
    }

    @PostMapping("/{id}/delete")
    String delete(@ModelAttribute RuleSheet sheet, @PathVariable String id, Model model, RedirectAttributes redirect) {
        return answer(editor.delete(sheet, id), sheet, model, redirect);
    }

    @PostMapping("/restore")
    String restore(
            @ModelAttribute RuleSheet sheet,
            @RequestParam String item,
            @RequestParam int index,
            Model model,
            RedirectAttributes redirect) {
        return answer(editor.restore(sheet, item, index), sheet, model, redirect);
    }

    private String answer(RuleEdit edit, RuleSheet sheet, Model model, RedirectAttributes redirect) {
        if (sheet.visit().partial()) {
            model.addAttribute("rules", views.of(edit, sheet));
            model.addAttribute("reshaped", edit.reshaped());
            return "rules/update";
        }
        redirect.addFlashAttribute("toast", edit.toast());
        redirect.addAttribute("rule", edit.selected());
        return "redirect:/rules";
    }
}
