package org.marsad.security.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.marsad.security.PasswordRules;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffRecord;
import org.marsad.security.StaffRecord.Passage;
import org.marsad.security.internal.accounts.ResetLinks;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new password by a link from an administrator. The second factor stays: the link alone opens nothing. */
@Controller
class ResetController {

    private final ResetLinks links;
    private final StaffAccounts accounts;
    private final PasswordRules rules;
    private final MessageSource messages;
    private final StaffRecord record;

    ResetController(
            ResetLinks links, StaffAccounts accounts, PasswordRules rules, MessageSource messages, StaffRecord record) {
        this.record = record;
        this.links = links;
        this.accounts = accounts;
        this.rules = rules;
        this.messages = messages;
    }

    @GetMapping("/login/reset/{token}")
    String ask(@PathVariable String token, Model model, HttpServletResponse response) {
        return page(token, model, response);
    }

    @PostMapping("/login/reset")
    String set(
            @RequestParam String token,
            @RequestParam String fresh,
            @RequestParam String again,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Optional<String> username = links.username(token);
        if (username.isEmpty()) {
            return page(token, model, response);
        }
        Optional<String> refusal = fresh.equals(again)
                ? rules.refusal(fresh, username.get(), locale)
                : Optional.of(messages.getMessage("accounts.password.differ", null, locale));
        if (refusal.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refusal.get());
            return page(token, model, response);
        }
        // Nobody is logged in here, so the door notes nothing.
        record.passed(username.get(), Passage.PASSWORD_SET);
        if (links.use(token)) {
            accounts.changePassword(username.get(), fresh);
        }
        return "redirect:/login?reset";
    }

    private String page(String token, Model model, HttpServletResponse response) {
        // The address holds the secret: it goes nowhere from here.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Optional<String> username = links.username(token);
        if (username.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("username", username.orElse(""));
        model.addAttribute("token", token);
        return "security/reset";
    }
}
