package org.marsad.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.StartRefusedException;
import org.marsad.sealing.MasterKey.Wrapped;
import org.springframework.mock.env.MockEnvironment;

class LocalMasterKeyTests {

    private static final byte[] CONTEXT = {1, 2, 3};

    @TempDir
    Path directory;

    private final MasterKeyFile file = MasterKeyFile.random();
    private final LocalMasterKey master = new LocalMasterKey(file);

    @Test
    void aWrappedKeyOpensInItsContextAndInNoOther() throws IOException {
        DataKey key = DataKey.random();
        Wrapped wrapped = master.wrap(key, "object holder");
        assertThat(master.unwrap(wrapped, "object holder").bytes()).isEqualTo(key.bytes());
        assertThatThrownBy(() -> master.unwrap(wrapped, "object another")).isInstanceOf(IOException.class);
    }

    @Test
    void anExchangedMasterKeyWrapsWhileTheOldOneStillUnwraps() throws IOException {
        DataKey key = DataKey.random();
        Wrapped old = master.wrap(key, "o");
        MasterKeyFile.Entry fresh = MasterKeyFile.random().keys().get(0);
        LocalMasterKey exchanged = new LocalMasterKey(
                new MasterKeyFile(file.naming(), List.of(fresh, file.keys().get(0))));
        assertThat(exchanged.unwrap(old, "o").bytes()).isEqualTo(key.bytes());
        assertThat(exchanged.wrap(key, "o").by()).isEqualTo(fresh.id());
        assertThat(exchanged.name("a".repeat(64))).isEqualTo(master.name("a".repeat(64)));
        assertThatThrownBy(() -> master.unwrap(exchanged.wrap(key, "o"), "o"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(fresh.id());
    }

    @Test
    void aNameTellsNothingToWhoLacksTheKey() {
        String sha256 = "a".repeat(64);
        assertThat(master.name(sha256)).matches("[0-9a-f]{64}").isNotEqualTo(sha256);
        assertThat(new LocalMasterKey(MasterKeyFile.random()).name(sha256)).isNotEqualTo(master.name(sha256));
    }

    @Test
    void theDemoMakesItsOwnFileOnceAndKeepsIt() {
        MockEnvironment demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        KeySettings settings = new KeySettings(null);
        String name = new FileMasterKey(KeysConfiguration.file(settings, demo, directory)).name("b".repeat(64));
        assertThat(new FileMasterKey(KeysConfiguration.file(settings, demo, directory)).name("b".repeat(64)))
                .isEqualTo(name);
    }

    @Test
    void elsewhereAMissingFileStopsTheStartWithASentenceThatNamesTheSetting() {
        KeySettings settings = new KeySettings(null);
        assertThatThrownBy(() -> KeysConfiguration.file(settings, new MockEnvironment(), directory))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("marsad.vault.master-key-file");
    }

    @Test
    void aFileThatIsNoneOrThatOthersMayReadStopsTheStart() throws IOException {
        Path none = directory.resolve("none");
        assertThatThrownBy(() -> MasterKeyFile.read(none)).isInstanceOf(StartRefusedException.class);
        for (String content : List.of("", "{}", "{\"naming\":\"AA==\",\"keys\":[]}", "null", "\u0000")) {
            Path broken = directory.resolve("broken");
            Files.writeString(broken, content);
            Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rw-------"));
            assertThatThrownBy(() -> MasterKeyFile.read(broken)).as(content).isInstanceOf(StartRefusedException.class);
        }
        Path open = directory.resolve("open");
        file.write(open);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> MasterKeyFile.read(open))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void keysAreNeverWrittenOver() {
        Path once = directory.resolve("once");
        file.write(once);
        assertThatThrownBy(() -> MasterKeyFile.random().write(once))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("never written over");
        assertThat(MasterKeyFile.read(once)).isEqualTo(file);
    }

    @Test
    void anyRangeOfAnObjectCanBeReadAndAChangedBitCannot() throws IOException {
        byte[] content = new byte[300_000];
        new Random(7).nextBytes(content);
        DataKey key = DataKey.random();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream encrypting = key.encrypting(out, CONTEXT)) {
            encrypting.write(content);
        }
        Path object = directory.resolve("object");
        Files.write(object, out.toByteArray());
        try (SeekableByteChannel channel = key.decrypting(Files.newByteChannel(object), CONTEXT)) {
            assertThat(channel.size()).isEqualTo(content.length);
            ByteBuffer part = ByteBuffer.allocate(1000);
            channel.position(200_123);
            while (part.hasRemaining() && channel.read(part) >= 0) {}
            assertThat(part.array()).isEqualTo(java.util.Arrays.copyOfRange(content, 200_123, 201_123));
        }
        byte[] changed = out.toByteArray();
        changed[250_000] ^= 1;
        assertThatThrownBy(() -> key.decrypting(new ByteArrayInputStream(changed), CONTEXT)
                        .readAllBytes())
                .isInstanceOf(IOException.class);
        byte[] cut = java.util.Arrays.copyOf(out.toByteArray(), 200_000);
        assertThatThrownBy(() ->
                        key.decrypting(new ByteArrayInputStream(cut), CONTEXT).readAllBytes())
                .isInstanceOf(IOException.class);
    }
}
