package org.marsad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.unit.DataSize;

/** The machine and the folder that everything lies in. */
class MachineCheckup implements Checkup {

    /** Twenty-five of the largest files: less is full before anybody has looked. */
    private static final DataSize LEAST_SPACE = DataSize.ofGigabytes(5);

    @Override
    public List<Weakness> weaknesses(Environment settings) {
        List<Weakness> found = new ArrayList<>();
        if (settings.acceptsProfiles(Profiles.of("demo"))) {
            found.add(Weakness.of("demo"));
        }
        if ("root".equals(System.getProperty("user.name"))) {
            found.add(Weakness.of("root"));
        }
        Path data = Path.of(settings.getProperty(DataDirectory.KEY, "data"));
        if (Files.isDirectory(data)) {
            lookInto(data, found);
        }
        return found;
    }

    private static void lookInto(Path data, List<Weakness> found) {
        try {
            if (isOpenToOthers(data)) {
                found.add(Weakness.of("data-open", data.toString()));
            }
            long free = Files.getFileStore(data).getUsableSpace();
            if (free < LEAST_SPACE.toBytes()) {
                found.add(Weakness.of(
                        "disk",
                        data.toString(),
                        String.valueOf(DataSize.ofBytes(free).toGigabytes())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOpenToOthers(Path data) throws IOException {
        return Files.getFileStore(data).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(data).stream()
                        .anyMatch(permission -> permission.name().startsWith("OTHERS_"));
    }
}
