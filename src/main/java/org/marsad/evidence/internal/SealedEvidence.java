package org.marsad.evidence.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyEntry;
import org.marsad.custody.CustodyLog;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceKind;
import org.marsad.evidence.EvidenceLimits;
import org.marsad.evidence.EvidenceState;
import org.marsad.evidence.QuarantinedFile;
import org.marsad.evidence.VaultUnavailableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Evidence items whose bytes lie in the vault. */
@Component
class SealedEvidence implements EvidenceItems {

    static final String DUPLICATE_CONTENT = "DUPLICATE_CONTENT";

    private final EvidenceSettings settings;
    private final FilesystemQuarantine quarantine;
    private final Seal seal;
    private final Vault vault;
    private final EvidenceRows rows;
    private final ItemInspection inspection;
    private final CustodyLog custody;
    private final Damage damage;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SealedEvidence(
            EvidenceSettings settings,
            FilesystemQuarantine quarantine,
            Seal seal,
            Vault vault,
            EvidenceRows rows,
            ItemInspection inspection,
            CustodyLog custody,
            Damage damage,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.settings = settings;
        this.quarantine = quarantine;
        this.seal = seal;
        this.vault = vault;
        this.rows = rows;
        this.inspection = inspection;
        this.custody = custody;
        this.damage = damage;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public EvidenceLimits limits() {
        return new EvidenceLimits(
                settings.maxFileSize().toBytes(), settings.maxFiles(), settings.maxSources(), settings.acceptedTypes());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<EvidenceItem> seal(
            UUID submissionId, String statement, List<QuarantinedFile> files, List<String> links) {
        List<EvidenceItem> items = new ArrayList<>();
        try {
            seal.inOrder(hashes(statement, files, links));
            items.add(text(submissionId, 1, EvidenceKind.STATEMENT, null, statement));
            for (QuarantinedFile file : files) {
                seal.ciphertext(submissionId, quarantine.path(file.id()), quarantine.key(file), file.sha256());
                items.add(item(
                        submissionId,
                        items.size() + 1,
                        EvidenceKind.FILE,
                        file.name(),
                        file.size(),
                        file.sha256(),
                        file.declaredType()));
            }
            for (String link : links) {
                items.add(text(submissionId, items.size() + 1, EvidenceKind.LINK, link, link));
            }
        } catch (IOException e) {
            throw new VaultUnavailableException("the vault cannot take this now", e);
        }
        items.forEach(this::record);
        return List.copyOf(items);
    }

    private static List<String> hashes(String statement, List<QuarantinedFile> files, List<String> links) {
        List<String> hashes = new ArrayList<>();
        hashes.add(Sha256.hex(statement.getBytes(UTF_8)));
        files.forEach(file -> hashes.add(file.sha256()));
        links.forEach(link -> hashes.add(Sha256.hex(link.getBytes(UTF_8))));
        return hashes;
    }

    private EvidenceItem text(UUID submissionId, int number, EvidenceKind kind, @Nullable String name, String text)
            throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        String sha256 = Sha256.hex(bytes);
        seal.content(submissionId, bytes, sha256);
        return item(submissionId, number, kind, name, bytes.length, sha256, null);
    }

    private EvidenceItem item(
            UUID submissionId,
            int number,
            EvidenceKind kind,
            @Nullable String name,
            long size,
            String sha256,
            @Nullable String declaredType) {
        byte[] salt = new byte[32];
        random.nextBytes(salt);
        // Statements are alike by nature ("see the video"); only like files and links are worth a warning.
        boolean duplicate = kind != EvidenceKind.STATEMENT && rows.isHeldElsewhere(sha256, submissionId);
        return new EvidenceItem(
                UUID.randomUUID(),
                submissionId,
                number,
                UUID.randomUUID(),
                kind,
                name,
                size,
                sha256,
                HexFormat.of().formatHex(salt),
                declaredType,
                null,
                EvidenceState.CHECKING,
                duplicate ? List.of(DUPLICATE_CONTENT) : List.of(),
                null,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private void record(EvidenceItem item) {
        rows.insert(item);
        custody.append(
                item.id(),
                CustodyAction.RECEIVED,
                CustodyEntry.SUBMITTER,
                item.kind().name());
        custody.append(item.id(), CustodyAction.SEALED, CustodyEntry.SYSTEM, "sha256 " + item.sha256());
    }

    @Override
    public List<EvidenceItem> of(UUID submissionId) {
        return rows.of(submissionId);
    }

    @Override
    public Optional<EvidenceItem> find(UUID id) {
        return rows.find(id);
    }

    @Override
    @Transactional
    public EvidenceItem inspect(UUID id) throws IOException {
        EvidenceItem item = rows.lock(id).orElseThrow(() -> new NoSuchElementException("no such evidence item"));
        if (item.state() != EvidenceState.CHECKING) {
            return item;
        }
        inspection.inspect(item);
        return rows.find(id).orElseThrow();
    }

    @Override
    public InputStream download(UUID id, String staffUsername) {
        EvidenceItem item = rows.find(id).orElseThrow(() -> new NoSuchElementException("no such evidence item"));
        try {
            verify(item);
            transaction.executeWithoutResult(
                    status -> custody.append(id, CustodyAction.DOWNLOADED, staffUsername, "original"));
            return vault.open(item.submissionId(), item.sha256());
        } catch (IOException e) {
            damage.found(item.sha256(), "at a download by " + staffUsername);
            throw new VaultUnavailableException("an original cannot be read as it was sealed", e);
        }
    }

    /** Reads it once before the first byte is handed out: a changed original is an incident, not a download. */
    private void verify(EvidenceItem item) throws IOException {
        try (InputStream content = vault.open(item.submissionId(), item.sha256())) {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Override
    public String commitment(EvidenceItem item) {
        MessageDigest digest = Sha256.digest();
        digest.update(HexFormat.of().parseHex(item.salt()));
        digest.update(HexFormat.of().parseHex(item.sha256()));
        return HexFormat.of().formatHex(digest.digest());
    }
}
