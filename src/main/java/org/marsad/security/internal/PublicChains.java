package org.marsad.security.internal;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.CacheControlConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What anyone may see. No session, no cookie, no token: a submitter leaves nothing and takes nothing along. The public
 * forms are checked by their {@code Origin} where they are handled.
 */
@Configuration(proxyBeanMethods = false)
class PublicChains {

    private static final RequestMatcher API_BROWSER = Paths.any("/swagger-ui.html", "/swagger-ui/**");

    /** Where pages stand in a language, whichever a team chose: no other public path begins with so short a segment. */
    private static final String LANGUAGE = "/{language:[a-z]{2,3}}";

    /** The pages that take files or draw the process, with a script that they can do without. */
    private static final RequestMatcher FORM = new OrRequestMatcher(
            Paths.any(LANGUAGE + "/submit", LANGUAGE + "/methodology/process"),
            Paths.any(HttpMethod.POST, LANGUAGE + "/track/**"));

    private static final RequestMatcher OPEN = Paths.any("/api/v1/**", LANGUAGE, LANGUAGE + "/**");

    private static final RequestMatcher READABLE = Paths.any(
            "/",
            "/promises/**",
            "/search",
            "/submit",
            "/track",
            "/methodology/**",
            "/corrections",
            "/about",
            "/privacy",
            "/terms",
            "/corrections.atom",
            "/corrections/**",
            "/evidence/**",
            "/sources/**",
            "/v3/api-docs",
            "/v3/api-docs.yaml",
            "/v3/api-docs/**",
            "/assets/**",
            "/css/**",
            "/js/**",
            "/fonts/**",
            "/images/**",
            "/favicon.ico",
            "/feed.atom",
            "/feed/**",
            "/sectors/**",
            "/data",
            "/data/**",
            "/sitemap.xml",
            "/sitemap/**",
            "/robots.txt");

    /** What any page may show or read: the open data, feeds and the reading part of the API. */
    private static final RequestMatcher FOR_ANY_PAGE = new OrRequestMatcher(
            Paths.any(
                    HttpMethod.GET,
                    "/api/v1/ratings",
                    "/api/v1/sectors",
                    "/api/v1/limits",
                    "/api/v1/team",
                    "/api/v1/promises/**",
                    "/api/v1/evidence/**",
                    "/v3/api-docs/**",
                    "/v3/api-docs.yaml",
                    "/data/**",
                    "/sitemap.xml",
                    "/sitemap/**",
                    "/robots.txt"),
            request -> request.getRequestURI().endsWith(".atom"));

    @Bean
    @Order(5)
    SecurityFilterChain apiBrowser(HttpSecurity http) throws Exception {
        return forAnyone(http, Headers.API_BROWSER_POLICY)
                .securityMatcher(API_BROWSER)
                .authorizeHttpRequests(requests -> requests.requestMatchers(API_BROWSER)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(6)
    SecurityFilterChain pages(
            HttpSecurity http, AddressKeys keys, Problems problems, LimitSettings limits, ServerProperties server)
            throws Exception {
        int threads = server.getTomcat().getThreads().getMax();
        return forAnyone(http, Headers.PUBLIC_POLICY)
                .headers(headers -> headers.addHeaderWriter((request, response) -> {
                    if (FORM.matches(request)) {
                        response.setHeader("Content-Security-Policy", Headers.FORM_POLICY);
                    }
                    if (FOR_ANY_PAGE.matches(request)) {
                        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
                    }
                }))
                .addFilterAfter(new BodiesAtOnce(threads, problems), HeaderWriterFilter.class)
                .addFilterAfter(
                        new IntakeLimit(
                                IntakeLimit.SUBMISSIONS,
                                "intake",
                                keys,
                                new Allowance(limits.submissionsPerMinute()),
                                problems),
                        HeaderWriterFilter.class)
                .addFilterAfter(
                        new IntakeLimit(
                                IntakeLimit.CORRECTIONS,
                                "corrections",
                                keys,
                                new Allowance(limits.correctionsPerMinute()),
                                problems),
                        HeaderWriterFilter.class)
                .addFilterAfter(
                        new IntakeLimit(
                                IntakeLimit.UPLOADS,
                                "uploads",
                                keys,
                                new Allowance(limits.uploadsPerMinute()),
                                problems),
                        HeaderWriterFilter.class)
                .addFilterAfter(
                        new IntakeLimit(
                                IntakeLimit.SUBSCRIPTIONS,
                                "subscriptions",
                                keys,
                                new Allowance(limits.subscriptionsPerMinute()),
                                problems),
                        HeaderWriterFilter.class)
                .addFilterAfter(
                        new ByteBudget(
                                keys,
                                new Allowance(limits.bytesPerDayFromOne().toBytes(), Duration.ofDays(1)),
                                new Allowance(limits.bytesPerDay().toBytes(), Duration.ofDays(1)),
                                problems),
                        HeaderWriterFilter.class)
                .addFilterAfter(new BodyLimit(problems), HeaderWriterFilter.class)
                .addFilterAfter(
                        new WrongReceiptLimit(
                                keys,
                                new Allowance(limits.wrongReceiptsPerMinute()),
                                new Allowance(limits.guessesPerMinute()),
                                problems),
                        HeaderWriterFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN, READABLE)
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .build();
    }

    private static HttpSecurity forAnyone(HttpSecurity http, String policy) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> Headers.common(headers.cacheControl(CacheControlConfig::disable), policy))
                // What is not opened does not exist: no hint, no login page for strangers.
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, failure) -> response.sendError(404))
                        .accessDeniedHandler((request, response, denied) -> response.sendError(404)));
    }
}
