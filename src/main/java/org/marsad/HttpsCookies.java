package org.marsad;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where the site's address is https, no browser sends a cookie of the staff's over anything else, whether or not the proxy
 * that takes TLS off tells us that it does.
 */
class HttpsCookies implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String address = environment.getProperty("marsad.base-url", "").strip().toLowerCase(Locale.ROOT);
        if (address.startsWith("https:")) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "marsadHttpsCookies",
                            Map.of(
                                    "server.servlet.session.cookie.secure", "true",
                                    "camunda.bpm.webapp.session-cookie.enable-secure-cookie", "true",
                                    "camunda.bpm.webapp.csrf.enable-secure-cookie", "true")));
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
