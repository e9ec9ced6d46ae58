package org.marsad.evidence.internal.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyEntry;
import org.marsad.custody.CustodyLog;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.internal.Seal;
import org.marsad.evidence.internal.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Previews in the vault, with their rows. The custody log has one entry for the first preview of an item and none for
 * the others: what follows from looking at it would hide what matters there.
 */
@Component
class PreviewStore {

    private final Seal seal;
    private final Vault vault;
    private final PreviewRows rows;
    private final CustodyLog custody;
    private final Clock clock;
    private final PreviewSettings settings;
    private final TransactionTemplate transaction;

    PreviewStore(
            Seal seal,
            Vault vault,
            PreviewRows rows,
            CustodyLog custody,
            Clock clock,
            PreviewSettings settings,
            PlatformTransactionManager transactions) {
        this.seal = seal;
        this.vault = vault;
        this.rows = rows;
        this.custody = custody;
        this.clock = clock;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    Optional<Preview> find(Wanted wanted) {
        return rows.find(wanted, clock.instant().minus(settings.retryAfter()));
    }

    /** Seals what was made. What a worker or tool left is checked before: it may have been taken over. */
    void keep(EvidenceItem item, Made made) throws NoPreviewException, IOException {
        for (Made.Output output : made.outputs()) {
            check(output);
        }
        try {
            transaction.executeWithoutResult(status -> {
                if (rows.lock(item.id())) {
                    made.outputs().forEach(output -> seal(item, output, made.pages()));
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void check(Made.Output output) throws NoPreviewException, IOException {
        if (!Files.isRegularFile(output.file(), LinkOption.NOFOLLOW_LINKS) || !Magic.fits(output)) {
            throw new NoPreviewException(NoPreview.FAILED);
        }
        if (Files.size(output.file()) > settings.maxSize().toBytes()) {
            throw new NoPreviewException(NoPreview.TOO_LARGE);
        }
    }

    private void seal(EvidenceItem item, Made.Output output, int pages) {
        try {
            long size = Files.size(output.file());
            String sha256 = sha256(output.file());
            if (!rows.any(item.id())) {
                custody.append(
                        item.id(),
                        CustodyAction.DERIVED,
                        CustodyEntry.SYSTEM,
                        "preview " + output.part() + " sha256 " + sha256);
            }
            seal.file(item.submissionId(), output.file(), sha256);
            Preview preview =
                    new Preview(item.id(), Preview.State.READY, output.mediaType(), size, sha256, pages, null);
            rows.put(new Wanted(item.id(), output.part(), output.number()), preview, now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers that there can be none, so that nobody tries the same again and again. */
    void keepNone(Wanted job, NoPreview reason) {
        transaction.executeWithoutResult(status -> {
            if (rows.lock(job.itemId())) {
                rows.put(job, Preview.none(job.itemId(), reason), now());
            }
        });
    }

    void forget(Preview preview) {
        transaction.executeWithoutResult(status -> rows.forget(preview));
    }

    SeekableByteChannel channel(EvidenceItem item, String sha256) throws IOException {
        return vault.channel(item.submissionId(), sha256);
    }

    InputStream original(EvidenceItem item) throws IOException {
        return vault.open(item.submissionId(), item.sha256());
    }

    InputStream open(EvidenceItem item, String sha256) throws IOException {
        return vault.open(item.submissionId(), sha256);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
