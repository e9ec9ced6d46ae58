package org.marsad.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.marsad.security.internal.LoginDetails;
import org.marsad.security.internal.PasswordCheck;
import org.marsad.security.internal.accounts.ApiTokens;
import org.marsad.security.internal.oidc.FederatedAccounts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tokens for one's own programs. Who finds a session open cannot make one: the password is asked for again. */
@Controller
class TokensController {

    private final AccountPage page;
    private final ApiTokens tokens;
    private final PasswordCheck passwords;
    private final FederatedAccounts federated;

    TokensController(AccountPage page, ApiTokens tokens, PasswordCheck passwords, FederatedAccounts federated) {
        this.federated = federated;
        this.page = page;
        this.tokens = tokens;
        this.passwords = passwords;
    }

    @PostMapping("/staff/account/tokens")
    String create(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String password,
            Principal staff,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> broken = broken(name.strip(), staff.getName())
                .or(() -> isThemselves(staff.getName(), password, request)
                        ? Optional.empty()
                        : Optional.of("password.wrong"));
        if (broken.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("tokenRefusal", page.sentence(broken.get(), locale));
            model.addAttribute("tokenName", name);
            return page.of(staff, request, model);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("username", staff.getName());
        model.addAttribute("name", name.strip());
        model.addAttribute("token", tokens.create(staff.getName(), name.strip()));
        return "security/token";
    }

    /** An account of an identity provider has no password of ours that could be asked for. */
    private boolean isThemselves(String username, String password, HttpServletRequest request) {
        return federated.contains(username) || passwords.isRight(username, password, LoginDetails.of(request));
    }

    private Optional<String> broken(String name, String username) {
        if (name.isEmpty() || name.length() > ApiTokens.LONGEST_NAME) {
            return Optional.of("token.name.missing");
        }
        return tokens.of(username).size() >= ApiTokens.MOST ? Optional.of("token.many") : Optional.empty();
    }

    @PostMapping("/staff/account/tokens/revoke")
    String revoke(@RequestParam UUID id, Principal staff) {
        tokens.revoke(staff.getName(), id);
        return "redirect:/staff/account?done=token";
    }
}
