package org.marsad.evidence.internal.likeness;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceKind;
import org.marsad.evidence.EvidenceState;
import org.marsad.evidence.internal.Vault;
import org.marsad.evidence.internal.extraction.Extractions;
import org.marsad.inspection.Extraction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Likeness as it is wired in a node, over a real database; items come with their bytes, so there is no disk. */
final class Room {

    private static final AtomicLong SECONDS = new AtomicLong();

    final InProcessWorkspaces workspaces = new InProcessWorkspaces();
    final JdbcClient jdbc;
    final Fingerprints fingerprints;
    final Likenesses likenesses;
    final FingerprintCatchUp catchUp;
    private final TransactionTemplate transaction;
    private final Map<String, byte[]> contents;
    private final Map<UUID, String> texts;

    Room(DataSource database) {
        this(database, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    private Room(DataSource database, Map<String, byte[]> contents, Map<UUID, String> texts) {
        this.contents = contents;
        this.texts = texts;
        this.jdbc = JdbcClient.create(database);
        PlatformTransactionManager transactions = new JdbcTransactionManager(database);
        this.transaction = new TransactionTemplate(transactions);
        FingerprintRows rows = new FingerprintRows(jdbc, database);
        PictureFingerprints pictures = new PictureFingerprints(workspaces);
        VideoFingerprints videos = new VideoFingerprints(workspaces);
        EvidenceItems items = only(EvidenceItems.class, "find", arguments -> item((UUID) arguments[0]));
        Vault vault =
                only(Vault.class, "open", arguments -> new ByteArrayInputStream(contents.get((String) arguments[1])));
        Extractions extractions = only(Extractions.class, "of", arguments -> extraction((EvidenceItem) arguments[0]));
        this.fingerprints = new Fingerprints(
                new FingerprintMaker(vault, pictures, videos), new FingerprintIndex(rows), rows, Clock.systemUTC());
        this.likenesses = new StoredLikenesses(items, rows);
        this.catchUp = new FingerprintCatchUp(jdbc, items, extractions, fingerprints, pictures, videos, transactions);
    }

    /** Another node on the same database, with an empty memory. */
    Room otherNode(DataSource database) {
        return new Room(database, contents, texts);
    }

    EvidenceItem statement(UUID submission, String text) {
        return stored(submission, EvidenceKind.STATEMENT, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    EvidenceItem file(UUID submission, String mediaType, byte[] content) {
        return stored(submission, EvidenceKind.FILE, mediaType, content);
    }

    EvidenceItem document(UUID submission, String text) {
        EvidenceItem item = file(submission, "application/pdf", ("%PDF " + text).getBytes(StandardCharsets.UTF_8));
        texts.put(item.id(), text);
        return item;
    }

    /** As the inspection does it. */
    List<String> index(EvidenceItem item) {
        return transaction.execute(status ->
                fingerprints.index(item, String.valueOf(item.mediaType()), texts.getOrDefault(item.id(), "")));
    }

    <T> T inTransaction(java.util.function.Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    Optional<EvidenceItem> item(UUID id) {
        return jdbc.sql("select * from evidence_item where id = ?")
                .param(id)
                .query((row, number) -> item(
                        id,
                        row.getObject("submission_id", UUID.class),
                        row.getInt("number"),
                        EvidenceKind.valueOf(row.getString("kind")),
                        row.getString("media_type"),
                        row.getString("sha256"),
                        row.getString("warnings"),
                        row.getTimestamp("received_at").toInstant()))
                .optional();
    }

    private EvidenceItem stored(UUID submission, EvidenceKind kind, String mediaType, byte[] content) {
        String sha256 = sha256(content);
        contents.put(sha256, content);
        long second = SECONDS.incrementAndGet();
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(second);
        EvidenceItem item = item(UUID.randomUUID(), submission, (int) second, kind, mediaType, sha256, "", at);
        jdbc.sql("""
                insert into evidence_item (id, submission_id, number, public_id, kind, size, sha256, salt, media_type,
                    state, warnings, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(item.id(), submission, item.number(), item.publicId(), kind.name(), content.length, sha256)
                .params("salt", mediaType, item.state().name(), "", Timestamp.from(at))
                .update();
        return item;
    }

    private static EvidenceItem item(
            UUID id,
            UUID submission,
            int number,
            EvidenceKind kind,
            @Nullable String mediaType,
            String sha256,
            String warnings,
            Instant at) {
        return new EvidenceItem(
                id,
                submission,
                number,
                UUID.randomUUID(),
                kind,
                null,
                1,
                sha256,
                "salt",
                null,
                mediaType,
                EvidenceState.ACCEPTED,
                warnings.isEmpty() ? List.of() : List.of(warnings.split(",")),
                null,
                at);
    }

    private Optional<Extraction> extraction(EvidenceItem item) {
        return Optional.ofNullable(texts.get(item.id()))
                .map(text -> new Extraction(Extraction.Status.OK, Map.of(), text, "ar", List.of()));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A part of another package of which nothing but one method is used here. */
    private static <T> T only(Class<T> type, String method, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
                    if (!called.getName().equals(method)) {
                        throw new UnsupportedOperationException(called.getName());
                    }
                    return answer.to(arguments);
                }));
    }

    private interface Answer {
        Object to(Object[] arguments) throws java.io.IOException;
    }
}
