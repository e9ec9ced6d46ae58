package org.marsad.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a context a data folder of its own, in which the application's own address of H2 puts its file. */
public class H2Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path data = newDataDirectory();
        TestPropertyValues.of(
                        "marsad.data-dir=" + data,
                        "marsad.inspection.workers=1",
                        "marsad.inspection.worker-home=target/worker")
                .applyTo(context);
    }

    static Path newDataDirectory() {
        try {
            Path data = Files.createTempDirectory("marsad-test");
            data.toFile().deleteOnExit();
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
