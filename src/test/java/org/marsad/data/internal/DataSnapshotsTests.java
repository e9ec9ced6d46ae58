package org.marsad.data.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot is seen whole or not at all, and the oldest make room. */
class DataSnapshotsTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-05");
    private static final Instant MADE = Instant.parse("2026-03-05T10:30:00Z");

    @TempDir
    Path data;

    @Test
    void aSnapshotHasEveryFileAndItsChecksumIsThatOfItsBytes() throws IOException {
        DataSnapshots snapshots = new DataSnapshots(data);
        snapshots.make(DAY, MADE, export("منجز"));
        DataSnapshot made = snapshots.find("2026-03-05.zip").orElseThrow();
        assertThat(snapshots.all()).containsExactly(made);
        byte[] bytes = Files.readAllBytes(snapshots.path(made));
        assertThat(made.madeAt()).isEqualTo(MADE);
        assertThat(made.bytes()).isEqualTo(bytes.length);
        assertThat(made.sha256())
                .isEqualTo(HexFormat.of().formatHex(Sha256.digest().digest(bytes)));
        try (ZipFile zip = new ZipFile(snapshots.path(made).toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName())).containsExactly("datapackage.json", "promises.csv");
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("promises.csv")).readAllBytes(), "UTF-8"))
                    .isEqualTo("منجز");
        }
    }

    @Test
    void theSameFilesMakeTheSameSnapshot() throws IOException {
        DataSnapshots snapshots = new DataSnapshots(data);
        snapshots.make(DAY, MADE, export("منجز"));
        String first = snapshots.all().get(0).sha256();
        snapshots.make(DAY, MADE, export("منجز"));
        assertThat(snapshots.all())
                .singleElement()
                .extracting(DataSnapshot::sha256)
                .isEqualTo(first);
    }

    @Test
    void whatAPowerFailureLeftIsNeitherSeenNorInTheWay() throws IOException {
        DataSnapshots snapshots = new DataSnapshots(data);
        Path directory = Files.createDirectories(data.resolve("snapshots"));
        Files.writeString(directory.resolve("new-half"), "PK");
        Files.writeString(directory.resolve("2026-03-04.zip.sha256"), "ab".repeat(32) + "  2026-03-04.zip\n");
        Files.writeString(directory.resolve("2026-03-03.zip"), "PK");
        assertThat(snapshots.all()).isEmpty();
        assertThat(snapshots.find("2026-03-04.zip")).isEmpty();
        snapshots.make(DAY, MADE, export("منجز"));
        assertThat(snapshots.all()).extracting(DataSnapshot::date).containsExactly(DAY);
        assertThat(directory.resolve("new-half")).doesNotExist();
    }

    @Test
    void theOldestMakeRoom() throws IOException {
        DataSnapshots snapshots = new DataSnapshots(data);
        for (int i = 0; i < 5; i++) {
            snapshots.make(DAY.plusDays(i), MADE, export("منجز"));
        }
        snapshots.keep(2);
        assertThat(snapshots.all()).extracting(DataSnapshot::date).containsExactly(DAY.plusDays(4), DAY.plusDays(3));
        try (var files = Files.list(data.resolve("snapshots"))) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void noNameLeadsOutOfTheFolder() {
        DataSnapshots snapshots = new DataSnapshots(data);
        for (String name : List.of("../secret.zip", "..zip", "2026-03-05.zip/..", "2026-3-5.zip", "")) {
            assertThat(snapshots.find(name)).isEmpty();
        }
    }

    private Export export(String content) throws IOException {
        Path directory = Files.createDirectories(data.resolve("open-data"));
        Files.writeString(directory.resolve("datapackage.json"), "{}");
        Files.writeString(directory.resolve("promises.csv"), content);
        return new Export(
                directory,
                "1",
                Instant.parse("2026-03-05T10:00:00Z"),
                List.of(
                        new DataFile("datapackage.json", "application/json", 2, "", 0),
                        new DataFile("promises.csv", "text/csv", 8, "", 1)));
    }
}
