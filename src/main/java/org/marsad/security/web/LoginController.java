package org.marsad.security.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.marsad.security.internal.DemoAccounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The staff's login page; the demo alone shows its accounts and their password. */
@Controller
class LoginController {

    private final DemoAccounts demo;

    LoginController(DemoAccounts demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String login(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse response) {
        if (parameters.containsKey("out")) {
            // Tasklist saves an open draft once more after its logout was answered; here it is gone for good.
            response.setHeader("Clear-Site-Data", "\"storage\"");
        }
        demo.shown().ifPresent(accounts -> model.addAttribute("demo", accounts));
        return "security/login";
    }
}
