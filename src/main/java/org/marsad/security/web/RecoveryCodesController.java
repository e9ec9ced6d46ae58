package org.marsad.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.marsad.security.internal.LoginDetails;
import org.marsad.security.internal.NewRecoveryCodes;
import org.marsad.security.internal.PasswordCheck;
import org.marsad.security.internal.accounts.RecoveryCodes;
import org.marsad.security.internal.accounts.SecondFactors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recovery codes: shown once when the second factor is taken, and new ones on request. */
@Controller
class RecoveryCodesController {

    private final AccountPage page;
    private final RecoveryCodes recovery;
    private final SecondFactors factors;
    private final PasswordCheck passwords;

    RecoveryCodesController(AccountPage page, RecoveryCodes recovery, SecondFactors factors, PasswordCheck passwords) {
        this.page = page;
        this.recovery = recovery;
        this.factors = factors;
        this.passwords = passwords;
    }

    @GetMapping("/staff/account/recovery-codes")
    String fresh(HttpServletRequest request, HttpServletResponse response, Model model) {
        return NewRecoveryCodes.take(request.getSession())
                .map(fresh -> shown(fresh.codes(), response, model))
                .orElse("redirect:/staff/account");
    }

    @PostMapping("/staff/account/recovery-codes")
    String renew(
            @RequestParam String password,
            Principal staff,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!factors.isEnrolled(staff.getName())) {
            return "redirect:/staff/account";
        }
        if (!passwords.isRight(staff.getName(), password, LoginDetails.of(request))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("recoveryRefusal", page.sentence("password.wrong", locale));
            return page.of(staff, request, model);
        }
        return shown(recovery.renew(staff.getName()), response, model);
    }

    private static String shown(List<String> codes, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("codes", codes);
        return "security/recovery-codes";
    }
}
