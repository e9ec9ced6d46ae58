package org.marsad.evidence.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyEntry;
import org.marsad.custody.CustodyLog;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceKind;
import org.marsad.evidence.EvidenceState;
import org.marsad.evidence.QuarantinedFile;
import org.marsad.evidence.VaultUnavailableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes sealed items of what arrives, and notes in the custody log from whom each came. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Arrivals {

    static final String DUPLICATE_CONTENT = "DUPLICATE_CONTENT";

    private static final int SALT_BYTES = 32;

    private final FilesystemQuarantine quarantine;
    private final Seal seal;
    private final EvidenceRows rows;
    private final CustodyLog custody;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Arrivals(FilesystemQuarantine quarantine, Seal seal, EvidenceRows rows, CustodyLog custody, Clock clock) {
        this.quarantine = quarantine;
        this.seal = seal;
        this.rows = rows;
        this.custody = custody;
        this.clock = clock;
    }

    /** The first items of a submission: statement, files, links. */
    List<EvidenceItem> seal(
            UUID submissionId, String statement, List<QuarantinedFile> files, List<String> links, String from) {
        List<EvidenceItem> items = new ArrayList<>();
        try {
            seal.inOrder(hashes(statement, files, links));
            items.add(text(submissionId, 1, EvidenceKind.STATEMENT, null, statement));
            for (QuarantinedFile file : files) {
                items.add(file(submissionId, items.size() + 1, file));
            }
            for (String link : links) {
                items.add(text(submissionId, items.size() + 1, EvidenceKind.LINK, link, link));
            }
        } catch (IOException e) {
            throw new VaultUnavailableException("the vault cannot take this now", e);
        }
        return recorded(items, from);
    }

    /** Files of the submitter that come after the items that are there. */
    List<EvidenceItem> add(UUID submissionId, List<QuarantinedFile> files) {
        int number = rows.of(submissionId).stream()
                .mapToInt(EvidenceItem::number)
                .max()
                .orElse(0);
        List<EvidenceItem> items = new ArrayList<>();
        try {
            seal.inOrder(files.stream().map(QuarantinedFile::sha256).toList());
            for (QuarantinedFile file : files) {
                items.add(file(submissionId, ++number, file));
            }
        } catch (IOException e) {
            throw new VaultUnavailableException("the vault cannot take this now", e);
        }
        return recorded(items, CustodyEntry.SUBMITTER);
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

    private EvidenceItem file(UUID submissionId, int number, QuarantinedFile file) throws IOException {
        seal.ciphertext(submissionId, quarantine.path(file.id()), quarantine.key(file), file.sha256());
        return item(
                submissionId, number, EvidenceKind.FILE, file.name(), file.size(), file.sha256(), file.declaredType());
    }

    private EvidenceItem item(
            UUID submissionId,
            int number,
            EvidenceKind kind,
            @Nullable String name,
            long size,
            String sha256,
            @Nullable String declaredType) {
        byte[] salt = new byte[SALT_BYTES];
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

    private List<EvidenceItem> recorded(List<EvidenceItem> items, String from) {
        for (EvidenceItem item : items) {
            rows.insert(item);
            custody.append(item.id(), CustodyAction.RECEIVED, from, item.kind().name());
            custody.append(item.id(), CustodyAction.SEALED, CustodyEntry.SYSTEM, "sha256 " + item.sha256());
        }
        return List.copyOf(items);
    }
}
