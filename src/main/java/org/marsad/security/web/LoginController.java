package org.marsad.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.marsad.security.internal.DemoAccounts;
import org.marsad.security.internal.PendingLogin;
import org.marsad.security.internal.accounts.SecondFactors;
import org.marsad.security.internal.oidc.OidcPaths;
import org.marsad.security.internal.oidc.OidcSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The staff's login, in two steps; the demo has one, and alone shows its accounts and their password. */
@Controller
class LoginController {

    private final DemoAccounts demo;
    private final SecondFactors factors;
    private final Clock clock;
    private final OidcSettings provider;

    LoginController(DemoAccounts demo, SecondFactors factors, Clock clock, OidcSettings provider) {
        this.provider = provider;
        this.demo = demo;
        this.factors = factors;
        this.clock = clock;
    }

    @GetMapping("/login")
    String login(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse response) {
        if (parameters.containsKey("out")) {
            // Tasklist saves an open draft once more after its logout was answered; here it is gone for good.
            response.setHeader("Clear-Site-Data", "\"storage\"");
        }
        model.addAttribute("local", provider.localLogin());
        if (provider.isOn()) {
            model.addAttribute("provider", OidcPaths.BEGIN);
        }
        demo.shown()
                .filter(accounts -> provider.localLogin())
                .ifPresent(accounts -> model.addAttribute("demo", accounts));
        return "security/login";
    }

    /** Asks for the code; who has no second factor yet is shown a key to take, until its first code confirms it. */
    @GetMapping("/login/code")
    String code(HttpServletRequest request, Model model) {
        return PendingLogin.of(request, clock.instant())
                .map(pending -> code(pending.username(), model))
                .orElse("redirect:/login?late");
    }

    private String code(String username, Model model) {
        if (factors.isEnrolled(username)) {
            return "security/code";
        }
        model.addAttribute("key", factors.begin(username));
        return "security/enrol";
    }
}
