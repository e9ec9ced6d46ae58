package org.marsad.security.internal;

import static org.marsad.security.StaffRole.ADMINISTRATOR;
import static org.marsad.security.StaffRole.ANALYST;
import static org.marsad.security.StaffRole.EDITOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/** {@code /engine-rest}: HTTP Basic on every request, no session read or made. */
@Configuration(proxyBeanMethods = false)
class EngineRestChain {

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, ClientAuthenticationProvider clients, Recording recording)
            throws Exception {
        recording.addTo(http);
        EnginePaths engine = new EnginePaths("/engine-rest");
        return http.securityMatcher(engine.all())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> Headers.common(headers, Headers.DATA_POLICY))
                .addFilterAfter(new OwnPagesOnly(), HeaderWriterFilter.class)
                .addFilterAfter(new EngineBodyLimit(), HeaderWriterFilter.class)
                .authenticationManager(new ProviderManager(clients))
                .httpBasic(basic -> basic.authenticationEntryPoint(EngineErrors.unauthenticated(true))
                        .authenticationDetailsSource(LoginDetails::of))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(EngineErrors.unauthenticated(true))
                        .accessDeniedHandler(EngineErrors.denied()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(new EngineRequests(engine).work())
                        .hasAnyRole(ANALYST.name(), EDITOR.name(), ADMINISTRATOR.name())
                        .requestMatchers(new EngineAdministration(engine).all())
                        .hasRole(ADMINISTRATOR.name())
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
