package org.marsad.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.sealing.DurableFiles;

class FilesystemObjectsTests {

    private static final String NAME = "ab12" + "0".repeat(60) + "-" + "1".repeat(16);

    @TempDir
    Path data;

    private FilesystemObjects objects() {
        return new FilesystemObjects(data);
    }

    private Path written(String content) throws IOException {
        Path file = objects().newFile();
        DurableFiles.create(file).close();
        return Files.writeString(file, content);
    }

    @Test
    void whatWasPutIsGoneFromWhereItWasAndReadableByItsOwnerAlone() throws IOException {
        Path file = written("ciphertext");
        objects().put(NAME, file);
        assertThat(file).doesNotExist();
        Path object = data.resolve("vault").resolve("ab").resolve("12").resolve(NAME);
        assertThat(object).hasContent("ciphertext");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(object)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("vault"))))
                .isEqualTo("rwx------");
    }

    @Test
    void noFileTellsWhenItWasSent() throws IOException {
        objects().put(NAME, written("ciphertext"));
        Path object = data.resolve("vault").resolve("ab").resolve("12").resolve(NAME);
        assertThat(Files.getLastModifiedTime(object).toInstant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void nothingIsEverWrittenOver() throws IOException {
        objects().put(NAME, written("first"));
        Path second = written("second");
        assertThatThrownBy(() -> objects().put(NAME, second)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(new String(objects().open(NAME).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("first");
    }

    @Test
    void whatWasBeingWrittenWhenTheRunEndedIsNoObjectAndGoes() throws IOException {
        Path unfinished = written("half");
        try (Stream<String> all = objects().all()) {
            assertThat(all).isEmpty();
        }
        assertThat(objects().removeUnfinished()).isEqualTo(1);
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void aNameThatIsNoneReachesNoFile() {
        assertThatThrownBy(() -> objects().open("../../secrets/receipts.key"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
