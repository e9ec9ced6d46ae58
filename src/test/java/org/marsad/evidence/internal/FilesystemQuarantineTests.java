package org.marsad.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.evidence.FileTooLargeException;
import org.marsad.evidence.QuarantinedFile;
import org.marsad.evidence.VaultUnavailableException;
import org.springframework.util.unit.DataSize;

class FilesystemQuarantineTests {

    @TempDir
    Path data;

    private FilesystemQuarantine quarantine() {
        return new FilesystemQuarantine(
                data, new EvidenceSettings(DataSize.ofKilobytes(1), 20, 20, List.of("text/plain")));
    }

    @Test
    void aFileIsHashedAndMeasuredWhileItArrives() throws IOException {
        byte[] content = "hello".getBytes(StandardCharsets.UTF_8);
        QuarantinedFile file = quarantine().receive(new ByteArrayInputStream(content), "../n.txt", "text/plain");
        assertThat(file.sha256()).isEqualTo(Sha256.hex(content));
        assertThat(file.size()).isEqualTo(5);
        assertThat(file.name()).isEqualTo("n.txt");
    }

    @Test
    void exactlyTheLimitIsTakenAndOneByteMoreLeavesNothingBehind() throws IOException {
        assertThat(quarantine()
                        .receive(new ByteArrayInputStream(new byte[1024]), "a", null)
                        .size())
                .isEqualTo(1024);
        assertThatThrownBy(() -> quarantine().receive(new ByteArrayInputStream(new byte[1025]), "b", null))
                .isInstanceOf(FileTooLargeException.class);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aConnectionThatBreaksLeavesNothingBehind() {
        InputStream breaking = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent++ > 100) {
                    throw new IOException("connection reset");
                }
                return 'x';
            }
        };
        assertThatThrownBy(() -> quarantine().receive(breaking, "a", null)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aDiskThatCannotBeWrittenIsSaidToBeUnavailable() throws IOException {
        Files.writeString(data.resolve("quarantine"), "a file where the folder should be");
        assertThatThrownBy(() -> quarantine().receive(new ByteArrayInputStream(new byte[1]), "a", null))
                .isInstanceOf(VaultUnavailableException.class);
    }

    @Test
    void whatLiesInQuarantineIsEncryptedUnderAKeyThatIsInMemoryAlone() throws IOException {
        byte[] content = "the minister's own letter".getBytes(StandardCharsets.UTF_8);
        FilesystemQuarantine quarantine = quarantine();
        QuarantinedFile file = quarantine.receive(new ByteArrayInputStream(content), "n.txt", "text/plain");
        byte[] onDisk = Files.readAllBytes(quarantine.path(file.id()));
        assertThat(new String(onDisk, StandardCharsets.ISO_8859_1)).doesNotContain("minister");
        try (InputStream again =
                quarantine.key(file).decrypting(new ByteArrayInputStream(onDisk), EncryptedVault.CONTEXT)) {
            assertThat(again.readAllBytes()).isEqualTo(content);
        }
        quarantine.discard(file);
        assertThatThrownBy(() -> quarantine.key(file)).isInstanceOf(IllegalStateException.class);
    }

    private List<Path> files() {
        try (var list = Files.list(data.resolve("quarantine"))) {
            return list.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
