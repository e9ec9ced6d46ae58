package org.marsad.security.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.marsad.security.StaffMember;
import org.marsad.security.internal.oidc.ClaimedStaff;
import org.marsad.security.internal.oidc.NoStoredClients;
import org.marsad.security.internal.oidc.OidcPaths;
import org.marsad.security.internal.oidc.OidcSettings;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** The login by a team's identity provider, as far as it is configured; it ends in a session like any other. */
@Component
class ProviderLogin {

    private final OidcSettings settings;
    private final ClaimedStaff staff;
    private final CurrentLogin login;
    private final LoggedIn loggedIn;

    ProviderLogin(OidcSettings settings, ClaimedStaff staff, CurrentLogin login, LoggedIn loggedIn) {
        this.settings = settings;
        this.staff = staff;
        this.login = login;
        this.loggedIn = loggedIn;
    }

    void addTo(HttpSecurity http) throws Exception {
        if (settings.isOn()) {
            http.oauth2Login(provider -> provider.loginPage("/login")
                    .authorizedClientRepository(new NoStoredClients())
                    .authorizationEndpoint(begin -> begin.baseUri(OidcPaths.BEGIN_AT))
                    .redirectionEndpoint(end -> end.baseUri(OidcPaths.RETURN))
                    .successHandler(this::enter)
                    .failureHandler((request, response, failure) -> response.sendRedirect("/login?provider")));
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication provided)
            throws IOException, ServletException {
        Optional<StaffMember> member =
                provided.getPrincipal() instanceof OidcUser person ? staff.member(person) : Optional.empty();
        if (member.isEmpty()) {
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
            response.sendRedirect("/login?stranger");
            return;
        }
        login.continueAs(member.get(), request, response);
        loggedIn.onAuthenticationSuccess(
                request, response, SecurityContextHolder.getContext().getAuthentication());
    }
}
