package org.marsad.security.internal;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** What stands before every filter chain: who is believed, by which name we answer, how long we wait for whom. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    /** Browsers send about twenty. */
    private static final int MOST_HEADERS = 64;

    /** Longer than a telephone is without a signal between two cells; whoever is away longer resumes by tus. */
    private static final Duration SILENCE_IN_A_BODY = Duration.ofSeconds(30);

    private static final List<String> LANGUAGES = List.of("ar", "ckb", "en");

    @Bean
    FilterRegistrationBean<TrustedProxies> trustedProxies(WebSettings settings) {
        FilterRegistrationBean<TrustedProxies> filter =
                new FilterRegistrationBean<>(new TrustedProxies(settings.trustedProxies()));
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<KnownHosts> knownHosts(WebSettings settings, Environment environment, Problems problems) {
        FilterRegistrationBean<KnownHosts> filter = new FilterRegistrationBean<>(
                new KnownHosts(environment.getProperty("marsad.base-url", ""), settings.hosts(), problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    /** A path that is none is refused before any headers are written, so this writes them. */
    @Bean
    RequestRejectedHandler crookedRequests() {
        return (request, response, rejected) -> {
            Headers.withoutPage(response::setHeader);
            response.setHeader("Content-Security-Policy", Headers.PUBLIC_POLICY);
            response.sendError(400);
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatBounds(MessageSource messages) {
        return tomcat -> {
            tomcat.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    http.setMaxHeaderCount(MOST_HEADERS);
                    http.setDisableUploadTimeout(false);
                    http.setConnectionUploadTimeout((int) SILENCE_IN_A_BODY.toMillis());
                }
            });
            tomcat.addContextCustomizers(context -> context.getParent()
                    .getPipeline()
                    .addValve(new PlainErrors(
                            inEveryLanguage("security.unreadable", messages),
                            inEveryLanguage("security.failed", messages))));
        };
    }

    /** Nobody knows in which language somebody reads whose request could not be read. */
    private static String inEveryLanguage(String key, MessageSource messages) {
        return LANGUAGES.stream()
                .map(language -> messages.getMessage(key, null, Locale.forLanguageTag(language)))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
