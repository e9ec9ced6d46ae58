package org.marsad.security.internal;

import static org.marsad.security.StaffRole.ADMINISTRATOR;
import static org.marsad.security.StaffRole.ANALYST;
import static org.marsad.security.StaffRole.EDITOR;

import jakarta.servlet.DispatcherType;
import org.marsad.security.StaffAccounts;
import org.marsad.security.internal.accounts.StaffSessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Login, logout and our own staff pages. */
@Configuration(proxyBeanMethods = false)
class StaffChain {

    /** What analysts may read, and editors alone may do: propose changes of promises, and act on proposals. */
    private static final RequestMatcher PROPOSING = new OrRequestMatcher(
            Paths.any(HttpMethod.POST, "/staff/new-promise", "/staff/promises/**", "/staff/proposals/**"),
            Paths.any(
                    HttpMethod.GET,
                    "/staff/new-promise",
                    "/staff/promises/{id}/edit",
                    "/staff/promises/{id}/withdraw",
                    "/staff/proposals/{id}/revise"));

    /** Who brings files in is no editor of what they bring, and editors bring none in. */
    private static final RequestMatcher IMPORTING = Paths.any(
            HttpMethod.POST,
            "/staff/import",
            "/staff/imports/{id:[0-9a-fA-F-]{36}}/propose",
            "/staff/imports/{id:[0-9a-fA-F-]{36}}/drop");

    private static final RequestMatcher CONFIRMING_IMPORTS =
            Paths.any(HttpMethod.POST, "/staff/imports/{id:[0-9a-fA-F-]{36}}/confirm");

    private static final RequestMatcher IMPORTS =
            Paths.any(HttpMethod.GET, "/staff/import", "/staff/imports/{id:[0-9a-fA-F-]{36}}");

    /** The emergency switch of intake. */
    private static final RequestMatcher INTAKE = Paths.any("/staff/intake", "/staff/intake/**");

    /** Floods are decided on by those who verify. */
    private static final RequestMatcher FLOODS = Paths.any(HttpMethod.POST, "/staff/floods/**");

    /** What is weak in how the site is set up: whoever can mend it. */
    private static final RequestMatcher CHECK_UP = Paths.any(HttpMethod.GET, "/staff/doctor");

    /** Who saw, downloaded, decided and changed what. */
    private static final RequestMatcher AUDIT =
            Paths.any("/staff/audit", "/staff/audit.csv", "/staff/audit.jsonl", "/staff/audit/**");

    /** What editors alone see before it is public. */
    private static final RequestMatcher PREVIEW =
            Paths.any(HttpMethod.POST, "/staff/submissions/{id:[0-9a-fA-F-]{36}}/preview");

    /** Who worked on what: administrators answer for that, and see nothing there of what was sent. */
    private static final RequestMatcher PEOPLE = new OrRequestMatcher(
            Paths.any(
                    HttpMethod.GET,
                    "/staff",
                    "/staff/language",
                    "/staff/submissions/{id:[0-9a-fA-F-]{36}}",
                    "/staff/recusals"),
            Paths.any(HttpMethod.POST, "/staff/submissions/{id:[0-9a-fA-F-]{36}}/hold"));

    /** Nobody is logged in there yet: the steps of the login, and a link to set a password. */
    private static final RequestMatcher LOGIN = new OrRequestMatcher(
            Paths.any(HttpMethod.GET, "/login", CodeFilter.PAGE, "/login/reset/{token}"),
            Paths.any(HttpMethod.POST, "/login/reset"));

    /** Where the first administrator is made; there is nothing at any other time. */
    private static final RequestMatcher SETUP =
            new OrRequestMatcher(Paths.any(HttpMethod.GET, "/setup"), Paths.any(HttpMethod.POST, "/setup"));

    private static final RequestMatcher OWN_ACCOUNT = Paths.any("/staff/account", "/staff/account/**");
    private static final RequestMatcher ACCOUNTS = Paths.any("/staff/accounts", "/staff/accounts/**");

    @Bean
    @Order(3)
    SecurityFilterChain staff(
            HttpSecurity http,
            StaffAccounts accounts,
            StaffSessions sessions,
            FormAuthenticationProvider form,
            SecondStep secondStep,
            LoggedIn loggedIn,
            ProviderLogin provider,
            Recording recording)
            throws Exception {
        provider.addTo(http);
        recording.addTo(http);
        return http.securityMatcher(Paths.any("/login", "/login/**", "/logout", "/setup", "/staff/**"))
                .authenticationProvider(form)
                .addFilterBefore(new StillStaff(accounts, sessions), AuthorizationFilter.class)
                .addFilterAfter(secondStep.filter(loggedIn), UsernamePasswordAuthenticationFilter.class)
                .requestCache(cache -> cache.requestCache(StaffSession.pagesOnly()))
                .sessionManagement(StaffSession::renewedAtLogin)
                .headers(headers ->
                        Headers.common(headers.frameOptions(FrameOptionsConfig::sameOrigin), Headers.STAFF_POLICY))
                // Its body is a stream: who reads it checks the token in it, by StreamedForms.
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        Paths.any(HttpMethod.POST, "/staff/submissions/new", "/staff/import")))
                .formLogin(login -> login.loginPage("/login")
                        .authenticationDetailsSource(LoginDetails::of)
                        .successHandler(loggedIn)
                        .failureHandler(secondStep.orFailure()))
                .logout(logout -> logout(logout, sessions, recording))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(LOGIN, SETUP)
                                .permitAll()
                                .requestMatchers(ACCOUNTS)
                                .hasRole(ADMINISTRATOR.name())
                                .requestMatchers(OWN_ACCOUNT)
                                .hasAnyRole(ANALYST.name(), EDITOR.name(), ADMINISTRATOR.name())
                                .requestMatchers(PROPOSING, PREVIEW, CONFIRMING_IMPORTS)
                                .hasRole(EDITOR.name())
                                .requestMatchers(FLOODS)
                                .hasRole(ANALYST.name())
                                .requestMatchers(IMPORTING, INTAKE, CHECK_UP, AUDIT)
                                .hasRole(ADMINISTRATOR.name())
                                .requestMatchers(IMPORTS)
                                .hasAnyRole(EDITOR.name(), ADMINISTRATOR.name())
                                .requestMatchers(PEOPLE)
                                .hasAnyRole(ANALYST.name(), EDITOR.name(), ADMINISTRATOR.name())
                                .requestMatchers(Paths.any("/staff/**"))
                                .hasAnyRole(ANALYST.name(), EDITOR.name())
                                .anyRequest()
                                .denyAll())
                .build();
    }

    private static void logout(LogoutConfigurer<HttpSecurity> logout, StaffSessions sessions, Recording recording) {
        logout.addLogoutHandler(recording.logout())
                .addLogoutHandler(StaffSession.forgetDrafts())
                .addLogoutHandler(StaffSession.unlist(sessions))
                .deleteCookies(StaffSession.COOKIE)
                .logoutSuccessUrl("/login?out");
    }
}
