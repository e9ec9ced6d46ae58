package org.marsad.security.web;

import org.marsad.security.internal.DemoAccounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The staff's login page; the demo alone shows its accounts and their password. */
@Controller
class LoginController {

    private final DemoAccounts demo;

    LoginController(DemoAccounts demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String login(Model model) {
        demo.shown().ifPresent(accounts -> model.addAttribute("demo", accounts));
        return "security/login";
    }
}
