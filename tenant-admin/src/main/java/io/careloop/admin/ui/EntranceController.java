package io.careloop.admin.ui;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page, which Spring Security handles, and where the builder begins. */
@Controller
class EntranceController {

    @GetMapping("/login")
    String form() {
        return "login";
    }

    @GetMapping("/")
    String start() {
        return "redirect:/pages/home";
    }
}
