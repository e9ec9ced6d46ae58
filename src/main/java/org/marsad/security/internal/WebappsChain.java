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
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** {@code /camunda}: Tasklist, Cockpit and Admin with the APIs behind them, in the session of the form login. */
@Configuration(proxyBeanMethods = false)
class WebappsChain {

    private static final RequestMatcher APIS = Paths.any("/camunda/api/**");

    @Bean
    @Order(2)
    SecurityFilterChain webapps(HttpSecurity http, StaffAccounts accounts, StaffSessions sessions, Recording recording)
            throws Exception {
        recording.addTo(http);
        return http.securityMatcher(Paths.any("/camunda", "/camunda/**"))
                .addFilterBefore(new StillStaff(accounts, sessions), AuthorizationFilter.class)
                // Camunda's own filter guards these with a token of its own; two guards would break each other.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(StaffSession.pagesOnly()))
                .sessionManagement(StaffSession::renewedAtLogin)
                // Camunda's header filter sends a policy with a nonce for each page; this is for what never gets there.
                .headers(headers -> Headers.common(
                        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                                .cacheControl(HeadersConfigurer.CacheControlConfig::disable),
                        Headers.PUBLIC_POLICY))
                .addFilterAfter(new OwnPagesOnly(), HeaderWriterFilter.class)
                .addFilterAfter(new EngineBodyLimit(), HeaderWriterFilter.class)
                .logout(logout -> logout.logoutRequestMatcher(
                                Paths.any(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"))
                        .addLogoutHandler(recording.logout())
                        .addLogoutHandler(StaffSession.forgetDrafts())
                        .addLogoutHandler(StaffSession.unlist(sessions))
                        .deleteCookies(StaffSession.COOKIE)
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .exceptionHandling(
                        errors -> errors.defaultAuthenticationEntryPointFor(EngineErrors.unauthenticated(false), APIS)
                                .defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint("/login"), request -> true)
                                .defaultAccessDeniedHandlerFor(EngineErrors.denied(), APIS)
                                .defaultAccessDeniedHandlerFor(
                                        (request, response, denied) -> response.sendError(403), request -> true))
                .addFilterAfter(new TasklistIsHome(), AuthorizationFilter.class)
                .authorizeHttpRequests(WebappsChain::rules)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        EnginePaths engine = new EnginePaths("/camunda/api/engine/engine/default");
        EngineRequests work = new EngineRequests(engine);
        String[] staff = {ANALYST.name(), EDITOR.name(), ADMINISTRATOR.name()};
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(work.work(), work.tasklist())
                .hasAnyRole(staff)
                .requestMatchers(Paths.any(
                        HttpMethod.GET,
                        "/camunda/api/engine/engine",
                        "/camunda/api/engine/engine/",
                        "/camunda/api/admin/auth/user/default",
                        "/camunda/api/tasklist/plugin/*/static/**"))
                .hasAnyRole(staff)
                .requestMatchers(new EngineAdministration(engine).all())
                .hasRole(ADMINISTRATOR.name())
                .requestMatchers(Paths.any(
                        HttpMethod.GET,
                        "/camunda/app/cockpit/**",
                        "/camunda/app/admin/**",
                        "/camunda/api/cockpit/plugin/**",
                        "/camunda/api/admin/plugin/**"))
                .hasRole(ADMINISTRATOR.name())
                // Cockpit's own queries; there is nothing to change behind them.
                .requestMatchers(Paths.any(HttpMethod.POST, "/camunda/api/cockpit/plugin/base/default/**"))
                .hasRole(ADMINISTRATOR.name())
                .requestMatchers(Paths.any(
                        HttpMethod.GET,
                        "/camunda",
                        "/camunda/",
                        "/camunda/app",
                        "/camunda/app/",
                        "/camunda/app/welcome/**",
                        "/camunda/app/tasklist/**",
                        "/camunda/lib/**",
                        "/camunda/assets/**",
                        "/camunda/favicon.ico"))
                .hasAnyRole(staff)
                .anyRequest()
                .denyAll();
    }
}
