package org.marsad.inspection.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerHomesTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration MONTHS = Duration.ofDays(60);

    @TempDir
    Path homes;

    @Test
    void classPathsThatNobodyUsedForLongAreRemovedAtStart() throws IOException {
        Path used = home("0123456789abcdef", MONTHS);
        Path former = home("fedcba9876543210", MONTHS);
        Path unfinished = home(".unfinished123", MONTHS);
        FormerHomes.removeBeside(used, NOW);
        assertThat(former).doesNotExist();
        assertThat(unfinished).doesNotExist();
        assertThat(used.resolve("worker.jar")).exists();
    }

    @Test
    void whatAnotherNodeMarkedLatelyAndWhatIsNotOursStays() throws IOException {
        Path used = home("0123456789abcdef", Duration.ZERO);
        Path others = home("fedcba9876543210", MONTHS);
        FormerHomes.markUsed(others, NOW.minus(Duration.ofDays(1)));
        Path unpacking = home(".unfinished123", Duration.ofMinutes(1));
        Path foreign = home("letters", MONTHS);
        FormerHomes.removeBeside(used, NOW);
        assertThat(homes.toFile().list())
                .containsExactlyInAnyOrder(name(used), name(others), name(unpacking), name(foreign));
    }

    private Path home(String name, Duration age) throws IOException {
        Path home = Files.createDirectory(homes.resolve(name));
        Files.writeString(home.resolve("worker.jar"), "x");
        FormerHomes.markUsed(home, NOW.minus(age));
        return home;
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
