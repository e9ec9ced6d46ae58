package org.marsad;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes the data folder, if there is none, so that who else has an account on the machine reads nothing of it. */
class PrivateDataDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path directory = Path.of(context.getEnvironment().getProperty(DataDirectory.KEY, "data"));
        // A folder that is there keeps its owner's choice.
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
}
