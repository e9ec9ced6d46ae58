package org.marsad.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyEntry;
import org.marsad.custody.CustodyLog;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceLimits;
import org.marsad.evidence.EvidenceState;
import org.marsad.evidence.PurgedEvidence;
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

    private final EvidenceSettings settings;
    private final Arrivals arrivals;
    private final Vault vault;
    private final EvidenceRows rows;
    private final ItemInspection inspection;
    private final CustodyLog custody;
    private final Damage damage;
    private final EvidencePurge purge;
    private final TransactionTemplate transaction;

    SealedEvidence(
            EvidenceSettings settings,
            Arrivals arrivals,
            Vault vault,
            EvidenceRows rows,
            ItemInspection inspection,
            CustodyLog custody,
            Damage damage,
            EvidencePurge purge,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.arrivals = arrivals;
        this.vault = vault;
        this.rows = rows;
        this.inspection = inspection;
        this.custody = custody;
        this.damage = damage;
        this.purge = purge;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public EvidenceLimits limits() {
        return new EvidenceLimits(
                settings.maxFileSize().toBytes(), settings.maxFiles(), settings.maxSources(), settings.acceptedTypes());
    }

    @Override
    public List<EvidenceItem> seal(
            UUID submissionId, String statement, List<QuarantinedFile> files, List<String> links) {
        return seal(submissionId, statement, files, links, CustodyEntry.SUBMITTER);
    }

    @Override
    public List<EvidenceItem> seal(
            UUID submissionId, String statement, List<QuarantinedFile> files, List<String> links, String receivedFrom) {
        return arrivals.seal(submissionId, statement, files, links, receivedFrom);
    }

    @Override
    public List<EvidenceItem> add(UUID submissionId, List<QuarantinedFile> files) {
        return arrivals.add(submissionId, files);
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
    @Transactional(propagation = Propagation.MANDATORY)
    public PurgedEvidence purge(UUID submissionId) {
        return purge.of(submissionId);
    }

    @Override
    public String commitment(EvidenceItem item) {
        MessageDigest digest = Sha256.digest();
        digest.update(HexFormat.of().parseHex(item.salt()));
        digest.update(HexFormat.of().parseHex(item.sha256()));
        return HexFormat.of().formatHex(digest.digest());
    }
}
