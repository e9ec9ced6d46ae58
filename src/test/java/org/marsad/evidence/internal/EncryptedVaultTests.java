package org.marsad.evidence.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** One content, several holders, several transactions at once; run on each database by the subclasses. */
@RepositoryTest
@ActiveProfiles("demo") // makes a master key of its own
@Import(SealedEvidenceTests.Rooms.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class EncryptedVaultTests {

    @Autowired
    Seal seal;

    @Autowired
    Vault vault;

    @Autowired
    VaultRows rows;

    @Autowired
    Scrub scrub;

    @Autowired
    VaultSweep sweep;

    @Autowired
    PlainVaultUpgrade upgrade;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Value("${marsad.data-dir}")
    Path data;

    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private final byte[] content = ("an original " + UUID.randomUUID()).getBytes(UTF_8);
    private final String sha256 = Sha256.hex(content);

    @Test
    void theSameContentOfTwoIsOneObjectThatEachOpensWithAKeyOfItsOwn() throws IOException {
        sealed(one);
        sealed(two);
        assertThat(jdbc.sql("select count(*) from vault_object where sha256 = ?")
                        .param(sha256)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(read(one)).isEqualTo(content);
        assertThat(read(two)).isEqualTo(content);
        assertThatThrownBy(() -> read(UUID.randomUUID())).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void withTheLastHolderTheObjectGoesAndNotBefore() throws IOException {
        sealed(one);
        sealed(two);
        Path object = object();
        transaction().executeWithoutResult(status -> vault.release(one, sha256));
        assertThatThrownBy(() -> read(one)).isInstanceOf(NoSuchFileException.class);
        assertThat(read(two)).isEqualTo(content);
        transaction().executeWithoutResult(status -> vault.release(two, sha256));
        assertThat(object).doesNotExist();
        sealed(one);
        assertThat(read(one)).isEqualTo(content);
    }

    @Test
    void aKeyTakenFromAnotherHoldersRowOpensNothing() {
        sealed(one);
        jdbc.sql("update vault_key set holder = ? where holder = ?")
                .params(two, one)
                .update();
        assertThatThrownBy(() -> read(two)).isInstanceOf(IOException.class).hasMessageContaining("unwrapped");
    }

    @Test
    void manyWhoSealTheSameAtOnceAllHoldOneObjectEvenIfSomeFail() throws Exception {
        int many = 8;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(many);
        List<UUID> kept = new ArrayList<>();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            UUID holder = UUID.randomUUID();
            boolean fails = i % 3 == 0;
            if (!fails) {
                kept.add(holder);
            }
            all.add(pool.submit(() -> {
                start.await();
                transaction().executeWithoutResult(status -> {
                    put(holder);
                    if (fails) {
                        status.setRollbackOnly();
                    }
                });
                return null;
            }));
        }
        start.countDown();
        for (Future<?> each : all) {
            each.get(60, TimeUnit.SECONDS);
        }
        pool.shutdown();
        for (UUID holder : kept) {
            assertThat(read(holder)).isEqualTo(content);
        }
        assertThat(sweep.report().unknown()).isEmpty();
        assertThat(sweep.report().missing()).isEmpty();
    }

    @Test
    void aRangeIsReadFromTheMiddle() throws IOException {
        sealed(one);
        try (SeekableByteChannel channel = vault.channel(one, sha256)) {
            ByteBuffer part = ByteBuffer.allocate(8);
            channel.position(3);
            while (part.hasRemaining() && channel.read(part) >= 0) {}
            assertThat(new String(part.array(), UTF_8)).isEqualTo("original");
        }
    }

    @Test
    void theScrubFindsWhatWasChangedOrTakenAwayAndSeesItMended() throws IOException {
        sealed(one);
        Path object = object();
        byte[] whole = Files.readAllBytes(object);
        byte[] changed = whole.clone();
        changed[changed.length - 1] ^= 1;
        Files.write(object, changed);
        scrub.check(rows.find(name()).orElseThrow());
        assertThat(sweep.report().damaged()).contains(object.getFileName().toString());
        Files.delete(object);
        assertThat(sweep.report().missing()).contains(object.getFileName().toString());
        Files.write(object, whole);
        scrub.check(rows.find(name()).orElseThrow());
        assertThat(sweep.report().damaged()).doesNotContain(object.getFileName().toString());
        assertThat(sweep.report().missing()).isEmpty();
    }

    @Test
    void theScrubReadsEverythingThatIsDueAndThenRests() {
        sealed(one);
        scrub.aWhile();
        assertThat(rows.find(name()).orElseThrow().verifiedAt()).isNotNull();
        assertThat(rows.unreadSince(java.time.Instant.now().minusSeconds(3600), 10))
                .isEmpty();
    }

    @Test
    void whatAnEarlierVersionSealedInClearIsEncryptedAtTheNextStart() throws IOException {
        jdbc.sql("""
                insert into evidence_item (id, submission_id, number, public_id, kind, size, sha256, salt, state,
                    warnings, received_at)
                values (?, ?, 1, ?, 'FILE', ?, ?, 'salt', 'ACCEPTED', '', current_timestamp)
                """)
                .params(UUID.randomUUID(), one, UUID.randomUUID(), content.length, sha256)
                .update();
        Path plain = data.resolve("vault").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
        Files.createDirectories(plain);
        plain = Files.write(plain.resolve(sha256), content);
        upgrade.encryptAll();
        assertThat(plain).doesNotExist();
        assertThat(read(one)).isEqualTo(content);
        upgrade.encryptAll();
        assertThat(read(one)).isEqualTo(content);
    }

    private void sealed(UUID holder) {
        transaction().executeWithoutResult(status -> put(holder));
    }

    private void put(UUID holder) {
        try {
            seal.content(holder, content, sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] read(UUID holder) throws IOException {
        try (InputStream in = vault.open(holder, sha256)) {
            return in.readAllBytes();
        }
    }

    private String name() {
        return jdbc.sql("select name from vault_object where sha256 = ?")
                .param(sha256)
                .query(String.class)
                .single();
    }

    private Path object() {
        String file = rows.find(name()).orElseThrow().file();
        return data.resolve("vault")
                .resolve(file.substring(0, 2))
                .resolve(file.substring(2, 4))
                .resolve(file);
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }
}
