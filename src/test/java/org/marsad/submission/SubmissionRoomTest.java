package org.marsad.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of the room look at: its tables, its folders, its clock and what the engine was asked. */
@SubmissionRoom
public abstract class SubmissionRoomTest {

    private static final List<String> TABLES = List.of(
            "submission",
            "submission_status",
            "submission_message",
            "repeated_answer",
            "evidence_item",
            "custody_entry");

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected RecordedProcess process;

    @Autowired
    protected MovableClock clock;

    @Value("${marsad.data-dir}")
    protected Path data;

    @LocalServerPort
    private int port;

    protected final Submitter submitter() {
        return new Submitter(port);
    }

    @AfterEach
    void isNowAgain() {
        clock.moveTo(Duration.ZERO);
        process.onNextStart(() -> {});
    }

    /** Every trace a submission can leave: rows of each table, objects in the vault, instances. */
    protected final List<Long> traces() {
        Stream<Long> rows = TABLES.stream().map(this::rows);
        Stream<Long> rest = Stream.of(files("vault"), (long) process.started().size());
        return Stream.concat(rows, rest).toList();
    }

    protected final long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Files below a folder of the data directory. */
    protected final long files(String folder) {
        Path directory = data.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a plain file where a folder should be, as a disk does that cannot take anything, while something happens. */
    protected final void without(String folder, Runnable event) throws IOException {
        Path directory = data.resolve(folder);
        Path away = data.resolve(folder + "-away");
        Files.createDirectories(directory);
        Files.move(directory, away);
        Files.createFile(directory);
        try {
            event.run();
        } finally {
            Files.delete(directory);
            Files.move(away, directory);
        }
    }
}
