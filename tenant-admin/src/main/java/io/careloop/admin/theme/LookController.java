package io.careloop.admin.theme;

import io.careloop.admin.ui.Screen;
import io.careloop.admin.ui.Visit;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Brand and colours, and the tab bar: documents whose whole form stands beside the phone. */
@Screen
@RequestMapping("/theme")
class LookController {

    private final Looks looks;

    LookController(Looks looks) {
        this.looks = looks;
    }

    @GetMapping
    String theme(Visit visit, Model model) {
        return show(Look.THEME, visit, model);
    }

    @GetMapping("/{look:tab-bar}")
    String tabBar(@PathVariable String look, Visit visit, Model model) {
        return show(Look.of(look), visit, model);
    }

    @PostMapping("/{look:theme|tab-bar}")
    String write(
            @PathVariable String look,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> posted,
            Visit visit,
            Model model) {
        var input = looks.write(Look.of(look), revision, posted, visit);
        model.addAttribute("look", looks.show(Look.of(look), input.focus(), visit));
        model.addAttribute("reshaped", input.reshaped());
        return visit.partial() ? "theme/update" : "theme/look";
    }

    private String show(Look look, Visit visit, Model model) {
        model.addAttribute("look", looks.show(look, null, visit));
        return "theme/look";
    }
}
