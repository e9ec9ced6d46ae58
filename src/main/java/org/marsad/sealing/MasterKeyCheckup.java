package org.marsad.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.marsad.Checkup;
import org.marsad.StartRefusedException;
import org.marsad.Weakness;
import org.springframework.core.env.Environment;

/** Where the master keys lie, who reads them, and whether there is a copy. The demo's are nobody's loss. */
class MasterKeyCheckup implements Checkup {

    @Override
    public List<Weakness> weaknesses(Environment settings) {
        String configured = settings.getProperty("marsad.vault.master-key-file", "");
        if (configured.isBlank()) {
            return List.of();
        }
        Path file = Path.of(configured).toAbsolutePath().normalize();
        List<Weakness> found = new ArrayList<>();
        if (file.startsWith(
                Path.of(settings.getProperty("marsad.data-dir", "data")).toAbsolutePath())) {
            found.add(Weakness.of("key-beside-data"));
        }
        if (isReadableByGroup(file)) {
            found.add(Weakness.of("key-open", file.toString()));
        }
        try {
            String current = MasterKeyFile.read(file).keys().get(0).id();
            if (!current.equals(settings.getProperty("marsad.doctor.master-key-copied"))) {
                found.add(Weakness.of("key-backup", current));
            }
        } catch (StartRefusedException e) {
            found.add(Weakness.of("key-unreadable", file.toString()));
        }
        return found;
    }

    private static boolean isReadableByGroup(Path file) {
        try {
            return Files.exists(file)
                    && Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).stream()
                            .anyMatch(permission -> permission.name().startsWith("GROUP_"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
