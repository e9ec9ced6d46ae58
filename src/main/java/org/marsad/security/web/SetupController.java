package org.marsad.security.web;

import java.util.Locale;
import org.marsad.security.internal.OneTimeSetup;
import org.marsad.security.internal.OneTimeSetup.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where the first administrator is made, while there is none and a code is waited for; otherwise nothing is here. */
@Controller
class SetupController {

    private final OneTimeSetup setup;

    SetupController(OneTimeSetup setup) {
        this.setup = setup;
    }

    @GetMapping("/setup")
    String form() {
        requireOpen();
        return "security/setup";
    }

    @PostMapping("/setup")
    String make(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Model model) {
        requireOpen();
        if (!password.equals(repeated)) {
            return refused("security.setup.not-repeated", username, model);
        }
        Outcome outcome = setup.make(code, username, password);
        return outcome == Outcome.MADE
                ? "redirect:/login"
                : refused("security.setup." + outcome.name().toLowerCase(Locale.ROOT), username, model);
    }

    private static String refused(String key, String username, Model model) {
        model.addAttribute("refusal", key);
        model.addAttribute("username", username);
        return "security/setup";
    }

    private void requireOpen() {
        if (!setup.isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
