package org.marsad.workflow.internal.staff;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the engine's identity behind Spring Security, on both ways into its API. */
@Configuration(proxyBeanMethods = false)
class CamundaFilters {

    private static final int AFTER_SPRING_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 10;

    @Bean
    FilterRegistrationBean<NoncePerRequest> noncePerRequest() {
        return register(new NoncePerRequest(), "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<EvalNeverTried> evalNeverTried() {
        return register(new EvalNeverTried(), "/camunda/app/*");
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappsAuthentication() {
        return staff(register(new ContainerBasedAuthenticationFilter(), "/camunda/app/*", "/camunda/api/*"));
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestAuthentication() {
        return staff(register(new ProcessEngineAuthenticationFilter(), "/engine-rest/*"));
    }

    private static <T extends Filter> FilterRegistrationBean<T> staff(FilterRegistrationBean<T> registration) {
        registration.addInitParameter("authentication-provider", StaffAuthentication.class.getName());
        return registration;
    }

    private static <T extends Filter> FilterRegistrationBean<T> register(T filter, String... paths) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(paths);
        registration.setOrder(AFTER_SPRING_SECURITY);
        return registration;
    }
}
