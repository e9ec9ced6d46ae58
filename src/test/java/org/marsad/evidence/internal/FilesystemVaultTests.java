package org.marsad.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesystemVaultTests {

    private static final byte[] CONTENT = "an original".getBytes(StandardCharsets.UTF_8);
    private static final UUID HOLDER = UUID.randomUUID();
    private static final String NAME = Sha256.hex(CONTENT);

    @TempDir
    Path data;

    private FilesystemVault vault() {
        return new FilesystemVault(data);
    }

    @Test
    void whatWasSealedComesBackByteForByte() throws IOException {
        assertThat(vault().seal(HOLDER, CONTENT, NAME)).isTrue();
        try (InputStream content = vault().open(HOLDER, NAME)) {
            assertThat(content.readAllBytes()).isEqualTo(CONTENT);
        }
    }

    @Test
    void theSameContentTwiceIsOneObject() throws IOException {
        vault().seal(HOLDER, CONTENT, NAME);
        assertThat(vault().seal(HOLDER, CONTENT, NAME)).isFalse();
        try (Stream<String> all = vault().all()) {
            assertThat(all).containsExactly(NAME);
        }
    }

    @Test
    void aSealedFileIsGoneFromWhereItWasAndReadableByItsOwnerAlone() throws IOException {
        Path file = Files.write(data.resolve("received"), CONTENT);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        vault().seal(HOLDER, file, NAME);
        assertThat(file).doesNotExist();
        Path object = data.resolve("vault")
                .resolve(NAME.substring(0, 2))
                .resolve(NAME.substring(2, 4))
                .resolve(NAME);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(object)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("vault"))))
                .isEqualTo("rwx------");
    }

    @Test
    void anOriginalThatWasChangedOnDiskNeverPassesForWhole() throws IOException {
        vault().seal(HOLDER, CONTENT, NAME);
        Path object = data.resolve("vault")
                .resolve(NAME.substring(0, 2))
                .resolve(NAME.substring(2, 4))
                .resolve(NAME);
        Files.write(object, "another one".getBytes(StandardCharsets.UTF_8));
        try (InputStream content = vault().open(HOLDER, NAME)) {
            assertThatThrownBy(content::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("hash");
        }
    }

    @Test
    void aNameThatIsNoHashReachesNoFile() {
        assertThatThrownBy(() -> vault().open(HOLDER, "../../secrets/receipts.key"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
