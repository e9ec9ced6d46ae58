package org.marsad.security.internal;

import static org.marsad.security.StaffRole.ADMINISTRATOR;
import static org.marsad.security.StaffRole.ANALYST;
import static org.marsad.security.StaffRole.EDITOR;

import jakarta.servlet.DispatcherType;
import org.marsad.security.StaffAccounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Login, logout and our own staff pages. */
@Configuration(proxyBeanMethods = false)
class StaffChain {

    /** What analysts may read, and editors alone may do: propose changes of promises, and act on proposals. */
    private static final RequestMatcher PROPOSING =
            Paths.any(HttpMethod.POST, "/staff/new-promise", "/staff/promises/**", "/staff/proposals/**");

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

    @Bean
    @Order(3)
    SecurityFilterChain staff(HttpSecurity http, StaffAccounts accounts) throws Exception {
        return http.securityMatcher(Paths.any("/login", "/logout", "/staff/**"))
                .addFilterBefore(new StillStaff(accounts), AuthorizationFilter.class)
                .requestCache(cache -> cache.requestCache(StaffSession.pagesOnly()))
                .sessionManagement(StaffSession::renewedAtLogin)
                .headers(headers ->
                        Headers.common(headers.frameOptions(FrameOptionsConfig::sameOrigin), Headers.STAFF_POLICY))
                // Its body is a stream: who reads it checks the token in it, by StreamedForms.
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        Paths.any(HttpMethod.POST, "/staff/submissions/new", "/staff/import")))
                .formLogin(StaffChain::login)
                .logout(StaffChain::logout)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(Paths.any(HttpMethod.GET, "/login"))
                                .permitAll()
                                .requestMatchers(PROPOSING, PREVIEW, CONFIRMING_IMPORTS)
                                .hasRole(EDITOR.name())
                                .requestMatchers(IMPORTING)
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

    private static void login(FormLoginConfigurer<HttpSecurity> login) {
        login.loginPage("/login")
                .defaultSuccessUrl(TasklistIsHome.TASKLIST)
                .failureHandler((request, response, failure) -> response.sendRedirect(
                        failure instanceof TooManyFailedLoginsException ? "/login?wait" : "/login?wrong"));
    }

    private static void logout(LogoutConfigurer<HttpSecurity> logout) {
        logout.addLogoutHandler(StaffSession.forgetDrafts())
                .deleteCookies(StaffSession.COOKIE)
                .logoutSuccessUrl("/login?out");
    }
}
