package org.marsad.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.marsad.security.PasswordRules;
import org.marsad.security.StaffAccounts;
import org.marsad.security.internal.CurrentLogin;
import org.marsad.security.internal.LoginDetails;
import org.marsad.security.internal.PasswordCheck;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account, and a new password. */
@Controller
class AccountController {

    private final AccountPage page;
    private final StaffAccounts accounts;
    private final PasswordRules rules;
    private final PasswordCheck passwords;
    private final CurrentLogin login;

    AccountController(
            AccountPage page,
            StaffAccounts accounts,
            PasswordRules rules,
            PasswordCheck passwords,
            CurrentLogin login) {
        this.page = page;
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.login = login;
    }

    @GetMapping("/staff/account")
    String account(Principal staff, HttpServletRequest request, Model model) {
        return page.of(staff, request, model);
    }

    @PostMapping("/staff/account/password")
    String change(
            @RequestParam String current,
            @RequestParam String fresh,
            @RequestParam String again,
            Principal staff,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> refusal = refusal(staff.getName(), current, fresh, again, locale, request);
        if (refusal.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("passwordRefusal", refusal.get());
            return page.of(staff, request, model);
        }
        accounts.changePassword(staff.getName(), fresh)
                .ifPresent(member -> login.continueAs(member, request, response));
        return "redirect:/staff/account?done=password";
    }

    private Optional<String> refusal(
            String username, String current, String fresh, String again, Locale locale, HttpServletRequest request) {
        if (!fresh.equals(again)) {
            return Optional.of(page.sentence("password.differ", locale));
        }
        Optional<String> refusal = rules.refusal(fresh, username, locale);
        if (refusal.isPresent()) {
            return refusal;
        }
        return passwords.isRight(username, current, LoginDetails.of(request))
                ? Optional.empty()
                : Optional.of(page.sentence("password.wrong", locale));
    }
}
