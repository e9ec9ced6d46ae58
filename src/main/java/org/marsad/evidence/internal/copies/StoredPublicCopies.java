package org.marsad.evidence.internal.copies;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyEntry;
import org.marsad.custody.CustodyLog;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceKind;
import org.marsad.evidence.PublicCopies;
import org.marsad.evidence.PublicCopy;
import org.marsad.evidence.Redaction;
import org.marsad.evidence.VaultUnavailableException;
import org.marsad.evidence.internal.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Public copies whose bytes lie in the vault beside their originals. */
@Service
class StoredPublicCopies implements PublicCopies {

    private static final int MOST_REDACTIONS = 200;

    private final EvidenceItems items;
    private final CopyRows rows;
    private final CopyMaker maker;
    private final Vault vault;
    private final CustodyLog custody;
    private final Clock clock;

    StoredPublicCopies(
            EvidenceItems items, CopyRows rows, CopyMaker maker, Vault vault, CustodyLog custody, Clock clock) {
        this.items = items;
        this.rows = rows;
        this.maker = maker;
        this.vault = vault;
        this.custody = custody;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void make(UUID itemId) throws IOException {
        rows.lock(itemId);
        EvidenceItem item = item(itemId);
        boolean made = rows.find(itemId).filter(PublicCopy::current).isPresent();
        if (item.kind() != EvidenceKind.FILE || made) {
            return;
        }
        List<Redaction> redactions = rows.redactions(itemId);
        PublicCopy copy = made(item, redactions);
        Optional<PublicCopy> before = rows.find(itemId);
        rows.put(copy, RedactionHash.of(redactions));
        before.map(PublicCopy::sha256).ifPresent(old -> release(item, old));
        custody.append(itemId, CustodyAction.DERIVED, CustodyEntry.SYSTEM, told(item, copy));
    }

    /** What was to be covered must not be readable in an older copy. */
    private void release(EvidenceItem item, String sha256) {
        if (!rows.isHeld(item.submissionId(), sha256)) {
            vault.release(item.submissionId(), sha256);
        }
    }

    private PublicCopy made(EvidenceItem item, List<Redaction> redactions) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            CopyMaker.Sealed sealed = maker.make(item, redactions);
            MadeCopy made = sealed.made();
            return new PublicCopy(
                    item.id(),
                    PublicCopy.State.READY,
                    made.mediaType(),
                    sealed.size(),
                    sealed.sha256(),
                    null,
                    redactions.size(),
                    made.width(),
                    made.height(),
                    true,
                    now);
        } catch (NoCopyException e) {
            PublicCopy.State refused = PublicCopy.State.REFUSED;
            return new PublicCopy(item.id(), refused, null, 0, null, e.reason().name(), 0, 0, 0, true, now);
        }
    }

    private static String told(EvidenceItem item, PublicCopy copy) {
        return copy.state() == PublicCopy.State.READY
                ? "original " + item.sha256() + " public copy " + copy.sha256() + " covered " + copy.redactions()
                : "no public copy: " + copy.reason();
    }

    @Override
    public Optional<PublicCopy> of(UUID itemId) {
        return rows.find(itemId);
    }

    @Override
    public InputStream open(PublicCopy copy) {
        try {
            return vault.open(holder(copy), hash(copy));
        } catch (IOException e) {
            throw new VaultUnavailableException("a public copy cannot be read as it was sealed", e);
        }
    }

    @Override
    public SeekableByteChannel channel(PublicCopy copy) {
        try {
            return vault.channel(holder(copy), hash(copy));
        } catch (IOException e) {
            throw new VaultUnavailableException("a public copy cannot be read as it was sealed", e);
        }
    }

    @Override
    public Optional<PublicCopy> published(UUID publicId, String sha256) {
        return rows.itemOf(publicId)
                .flatMap(rows::find)
                .filter(copy -> copy.state() == PublicCopy.State.READY && sha256.equals(copy.sha256()));
    }

    @Override
    public List<Redaction> redactions(UUID itemId) {
        return rows.redactions(itemId);
    }

    @Override
    @Transactional
    public void cover(UUID itemId, List<Redaction> redactions, String staffUsername) {
        if (redactions.size() > MOST_REDACTIONS) {
            throw new IllegalArgumentException("more rectangles than " + MOST_REDACTIONS);
        }
        rows.lock(itemId);
        item(itemId);
        if (rows.redactions(itemId).equals(redactions)) {
            return;
        }
        rows.cover(itemId, redactions);
        custody.append(
                itemId,
                CustodyAction.REDACTED,
                staffUsername,
                "rectangles " + redactions.size() + " sha256 " + RedactionHash.of(redactions));
    }

    private EvidenceItem item(UUID itemId) {
        return items.find(itemId).orElseThrow(() -> new NoSuchElementException("no such evidence item"));
    }

    private UUID holder(PublicCopy copy) {
        return item(copy.itemId()).submissionId();
    }

    private static String hash(PublicCopy copy) {
        return Objects.requireNonNull(copy.sha256(), "only a READY copy has bytes");
    }
}
