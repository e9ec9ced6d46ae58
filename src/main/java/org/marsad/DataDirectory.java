package org.marsad;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes {@code marsad.data-dir} absolute: H2 refuses relative paths, and Tomcat resolves them elsewhere than we do. */
class DataDirectory implements EnvironmentPostProcessor, Ordered {

    static final String KEY = "marsad.data-dir";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String absolute = Path.of(environment.getProperty(KEY, "data"))
                .toAbsolutePath()
                .normalize()
                .toString();
        environment.getPropertySources().addFirst(new MapPropertySource("marsadDataDirectory", Map.of(KEY, absolute)));
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
