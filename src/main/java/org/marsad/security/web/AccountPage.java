package org.marsad.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import org.marsad.security.internal.StaffSession;
import org.marsad.security.internal.accounts.ApiTokens;
import org.marsad.security.internal.accounts.LoginStrength;
import org.marsad.security.internal.accounts.RecoveryCodes;
import org.marsad.security.internal.accounts.SecondFactors;
import org.marsad.security.internal.accounts.StaffSessions;
import org.marsad.security.internal.oidc.FederatedAccounts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one's own account shows. */
@Component
class AccountPage {

    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final ApiTokens tokens;
    private final StaffSessions sessions;
    private final LoginStrength strength;
    private final MessageSource messages;
    private final FederatedAccounts federated;

    AccountPage(
            FederatedAccounts federated,
            SecondFactors factors,
            RecoveryCodes recovery,
            ApiTokens tokens,
            StaffSessions sessions,
            LoginStrength strength,
            MessageSource messages) {
        this.federated = federated;
        this.factors = factors;
        this.recovery = recovery;
        this.tokens = tokens;
        this.sessions = sessions;
        this.strength = strength;
        this.messages = messages;
    }

    String of(Principal staff, HttpServletRequest request, Model model) {
        String username = staff.getName();
        model.addAttribute("username", username);
        model.addAttribute("federated", federated.contains(username));
        model.addAttribute("enrolled", factors.isEnrolled(username));
        model.addAttribute("recoveryLeft", recovery.left(username));
        model.addAttribute("tokens", tokens.of(username));
        model.addAttribute("tokensOnly", strength.asksForMoreThanAPassword());
        model.addAttribute("sessions", sessions.of(username));
        model.addAttribute(
                "here", StaffSession.listed(request.getSession(false)).orElse(null));
        return "security/account";
    }

    String sentence(String key, Locale locale) {
        return messages.getMessage("accounts." + key, null, locale);
    }
}
