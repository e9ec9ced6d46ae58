package org.marsad;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes {@code marsad.data-dir} absolute: H2 refuses relative paths, and Tomcat resolves them elsewhere than we do. */
class DataDirectory implements EnvironmentPostProcessor, Ordered {

    private static final String KEY = "marsad.data-dir";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String absolute = Path.of(environment.getProperty(KEY, "data"))
                .toAbsolutePath()
                .normalize()
                .toString();
        makePrivate(Path.of(absolute));
        environment.getPropertySources().addFirst(new MapPropertySource("marsadDataDirectory", Map.of(KEY, absolute)));
    }

    /** Who else has an account on the machine reads nothing of it. A folder that is there keeps its owner's choice. */
    private static void makePrivate(Path directory) {
        if (Files.exists(directory)
                || !FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            // Whoever needs the folder will say what is wrong with it.
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
