package org.marsad.site.internal;

import java.time.Duration;
import org.marsad.promise.Languages;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all public pages and the public API share. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {

    /** Styles and pictures that controllers write from settings, and say themselves how long they may be kept. */
    private static final String[] WRITTEN = {"/css/ratings.css", "/css/team.css", "/images/logo.svg"};

    private final PageModel pageModel;
    private final StaticFreshness staticFreshness;

    SiteConfiguration(PageModel pageModel, @Lazy StaticFreshness staticFreshness) {
        this.pageModel = pageModel;
        this.staticFreshness = staticFreshness;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(pageModel);
        registry.addInterceptor(staticFreshness)
                .addPathPatterns("/css/**", "/js/**", "/images/**", "/fonts/**")
                .excludePathPatterns(WRITTEN);
    }

    /** Around everything else, so that what the others say of an answer is said of the one before compression. */
    @Bean
    FilterRegistrationBean<Compression> compression() {
        FilterRegistrationBean<Compression> filter = new FilterRegistrationBean<>(new Compression());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Freshness> etags(Languages languages) {
        FilterRegistrationBean<Freshness> etags = new FilterRegistrationBean<>(new Freshness());
        // Outside of the pages that are remembered.
        etags.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        etags.addUrlPatterns("/api/v1/*", "/sources/*", "/corrections.atom", "/corrections/*");
        etags.addUrlPatterns(WRITTEN);
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
        for (String path :
                new String[] {"ratings", "sectors", "limits", "team", "promises", "promises/**", "evidence/**"}) {
            paths.registerCorsConfiguration("/api/v1/" + path, anyone);
        }
        FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(new CorsFilter(paths));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }
}
