package org.marsad.site.internal;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Duration;
import java.util.List;
import org.marsad.promise.Languages;
import org.marsad.promise.SiteAddress;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all public pages and the public API share. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {

    private final PageModel pageModel;

    SiteConfiguration(PageModel pageModel) {
        this.pageModel = pageModel;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(pageModel);
    }

    /** ETag and If-None-Match (RFC 9110) by the hash of the answer; answers marked no-store are left alone. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags(Languages languages) {
        FilterRegistrationBean<ShallowEtagHeaderFilter> etags =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        etags.addUrlPatterns("/api/v1/*", "/sources/*", "/corrections.atom", "/corrections/*");
        languages.codes().forEach(language -> etags.addUrlPatterns("/" + language + "/*"));
        return etags;
    }

    /** Public data may be read from any page; nothing that needs a receipt or a login is among it. */
    @Bean
    FilterRegistrationBean<CorsFilter> publicReads() {
        CorsConfiguration anyone = new CorsConfiguration();
        anyone.addAllowedOrigin(CorsConfiguration.ALL);
        anyone.addAllowedMethod("GET");
        anyone.addAllowedMethod("HEAD");
        anyone.addAllowedHeader(CorsConfiguration.ALL);
        anyone.addExposedHeader(HttpHeaders.ETAG);
        anyone.setMaxAge(Duration.ofHours(1));
        UrlBasedCorsConfigurationSource paths = new UrlBasedCorsConfigurationSource();
        for (String path : new String[] {"ratings", "sectors", "limits", "promises", "promises/**", "evidence/**"}) {
            paths.registerCorsConfiguration("/api/v1/" + path, anyone);
        }
        FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(new CorsFilter(paths));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }

    /** The address is the configured one, and never what a request's {@code Host} says. */
    @Bean
    OpenApiCustomizer server(SiteAddress site) {
        return api -> api.servers(List.of(new Server().url(site.of(""))));
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .components(new Components()
                        .addSecuritySchemes(
                                "receipt",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("The receipt code: 16 digits, spaces and dashes allowed")))
                .info(new Info()
                        .title("Marsad · مرصد")
                        .version("1")
                        .description("Promises, their ratings and timelines; sending evidence; following it.")
                        .license(new License().name("CC BY 4.0 for the data").identifier("CC-BY-4.0")));
    }
}
