package org.marsad.security.internal;

import static org.marsad.security.StaffRole.ADMINISTRATOR;

import jakarta.servlet.DispatcherType;
import org.marsad.security.StaffAccounts;
import org.marsad.security.internal.accounts.StaffSessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Probes for anyone; the rest for administrators, in the session of their login or over HTTP Basic. */
@Configuration(proxyBeanMethods = false)
class ActuatorChain {

    @Bean
    @Order(4)
    SecurityFilterChain actuator(
            HttpSecurity http,
            StaffAccounts accounts,
            StaffSessions sessions,
            ClientAuthenticationProvider clients,
            Recording recording)
            throws Exception {
        recording.addTo(http);
        return http.securityMatcher(Paths.any("/actuator", "/actuator/**"))
                .addFilterBefore(new StillStaff(accounts, sessions), AuthorizationFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> Headers.common(headers, Headers.DATA_POLICY))
                .addFilterAfter(new OwnPagesOnly(), HeaderWriterFilter.class)
                .authenticationManager(new ProviderManager(clients))
                .httpBasic(basic -> basic.authenticationEntryPoint(EngineErrors.unauthenticated(true))
                        .authenticationDetailsSource(LoginDetails::of))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(EngineErrors.unauthenticated(true))
                        .accessDeniedHandler(EngineErrors.denied()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(Paths.any("/actuator/health/liveness", "/actuator/health/readiness"))
                        .permitAll()
                        .requestMatchers(Paths.any("/actuator", "/actuator/**"))
                        .hasRole(ADMINISTRATOR.name())
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
