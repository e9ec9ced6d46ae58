package org.marsad.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffMember;
import org.marsad.security.StaffRole;
import org.marsad.security.internal.accounts.ApiTokens;
import org.marsad.security.internal.accounts.ResetLinks;
import org.marsad.security.internal.accounts.SecondFactors;
import org.marsad.security.internal.accounts.StaffSessions;
import org.marsad.security.internal.oidc.FederatedAccounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What administrators do for the others' accounts; accounts and groups themselves are made in Camunda's Admin. */
@Controller
class AccountsController {

    private final StaffAccounts accounts;
    private final SecondFactors factors;
    private final ApiTokens tokens;
    private final StaffSessions sessions;
    private final ResetLinks links;
    private final FederatedAccounts federated;
    private final String baseUrl;

    AccountsController(
            StaffAccounts accounts,
            SecondFactors factors,
            ApiTokens tokens,
            StaffSessions sessions,
            ResetLinks links,
            FederatedAccounts federated,
            @Value("${marsad.base-url}") String baseUrl) {
        this.accounts = accounts;
        this.factors = factors;
        this.tokens = tokens;
        this.sessions = sessions;
        this.links = links;
        this.federated = federated;
        this.baseUrl = baseUrl;
    }

    /** One row of the list. */
    record Account(
            String username, Set<StaffRole> roles, boolean federated, boolean enrolled, int tokens, int sessions) {}

    @GetMapping("/staff/accounts")
    String all(Model model) {
        List<Account> all = accounts.all().stream().map(this::account).toList();
        model.addAttribute("accounts", all);
        return "security/accounts";
    }

    private Account account(StaffMember member) {
        String username = member.username();
        return new Account(
                username,
                new TreeSet<>(member.roles()),
                federated.contains(username),
                factors.isEnrolled(username),
                tokens.of(username).size(),
                sessions.of(username).size());
    }

    @PostMapping("/staff/accounts/reset-link")
    String resetLink(
            @RequestParam String username, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (accounts.find(username).isEmpty() || federated.contains(username)) {
            return "redirect:/staff/accounts";
        }
        String site = baseUrl.isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : baseUrl;
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("username", username);
        model.addAttribute("link", site.replaceAll("/+$", "") + "/login/reset/" + links.make(username));
        return "security/reset-link";
    }

    /** For who lost the telephone and the paper: ends every session, and the next login takes a new key. */
    @PostMapping("/staff/accounts/second-factor")
    String forgetSecondFactor(@RequestParam String username) {
        factors.forget(username);
        sessions.endAll(username);
        return "redirect:/staff/accounts?done=second-factor";
    }

    @PostMapping("/staff/accounts/tokens")
    String revokeTokens(@RequestParam String username) {
        tokens.revokeAll(username);
        return "redirect:/staff/accounts?done=token";
    }

    @PostMapping("/staff/accounts/sessions")
    String endSessions(@RequestParam String username) {
        sessions.endAll(username);
        return "redirect:/staff/accounts?done=session";
    }
}
