package org.marsad.evidence.internal.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyLog;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceKind;
import org.marsad.evidence.VaultUnavailableException;
import org.marsad.evidence.internal.Seal;
import org.marsad.evidence.internal.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Fetches outside of any transaction, then seals what came and records it in one. */
@Component("snapshots")
@EnableConfigurationProperties(FetchSettings.class)
class FetchedSnapshots implements Snapshots {

    /** At once: enough for a newsroom, and too few to make us a tool against others. */
    private static final int AT_ONCE = 2;

    private final FetchSettings settings;
    private final PageFetcher fetcher;
    private final EvidenceItems items;
    private final SnapshotRows rows;
    private final Seal seal;
    private final Vault vault;
    private final CustodyLog custody;
    private final TransactionTemplate transaction;
    private final Path temporary;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);

    FetchedSnapshots(
            FetchSettings settings,
            PageFetcher fetcher,
            EvidenceItems items,
            SnapshotRows rows,
            Seal seal,
            Vault vault,
            CustodyLog custody,
            TransactionTemplate transaction,
            @Value("${marsad.data-dir}") Path dataDirectory,
            Clock clock) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.items = items;
        this.rows = rows;
        this.seal = seal;
        this.vault = vault;
        this.custody = custody;
        this.transaction = transaction;
        this.temporary = dataDirectory.resolve("tmp");
        this.clock = clock;
    }

    @Override
    public boolean enabled() {
        return settings.enabled();
    }

    @Override
    public List<Snapshot> of(UUID itemId) {
        return rows.of(itemId);
    }

    @Override
    public Optional<Snapshot> find(UUID itemId, UUID snapshotId) {
        return rows.find(itemId, snapshotId);
    }

    @Override
    public String fetch(UUID itemId, String staffUsername) {
        EvidenceItem link = items.find(itemId)
                .filter(item -> item.kind() == EvidenceKind.LINK)
                .orElseThrow(() -> new NoSuchElementException("no such link"));
        note(itemId, CustodyAction.FETCHED, staffUsername, "requested");
        if (!settings.enabled()) {
            return refused(itemId, staffUsername, FetchProblem.OFF);
        }
        if (!free.tryAcquire()) {
            return refused(itemId, staffUsername, FetchProblem.BUSY);
        }
        try {
            store(link, staffUsername);
            return "FETCHED";
        } catch (FetchFailedException e) {
            return refused(itemId, staffUsername, e.problem());
        } catch (IOException e) {
            throw new VaultUnavailableException("a fetched copy cannot be stored now", e);
        } finally {
            free.release();
        }
    }

    private String refused(UUID itemId, String staff, FetchProblem problem) {
        note(itemId, CustodyAction.FETCHED, staff, "refused " + problem.name());
        return problem.name();
    }

    private void store(EvidenceItem link, String staff) throws IOException {
        Files.createDirectories(temporary);
        Path directory = Files.createTempDirectory(temporary, "source");
        try {
            Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            List<Exchange> exchanges = fetcher.fetch(String.valueOf(link.name()), directory);
            Path file = directory.resolve("copy.warc");
            Warc.write(file, at, exchanges);
            Exchange last = exchanges.get(exchanges.size() - 1);
            Snapshot snapshot = new Snapshot(
                    UUID.randomUUID(),
                    link.id(),
                    last.uri().toString(),
                    last.status(),
                    Files.size(file),
                    Hashes.sha256(file),
                    at,
                    staff);
            transaction.executeWithoutResult(status -> record(link, snapshot, file));
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private void record(EvidenceItem link, Snapshot snapshot, Path file) {
        if (!rows.lock(link.id())) {
            return;
        }
        try {
            seal.file(link.submissionId(), file, snapshot.sha256());
        } catch (IOException e) {
            throw new VaultUnavailableException("a fetched copy cannot be stored now", e);
        }
        rows.insert(snapshot, link.submissionId());
        custody.append(link.id(), CustodyAction.FETCHED, snapshot.fetchedBy(), "sha256 " + snapshot.sha256());
    }

    private void note(UUID itemId, CustodyAction action, String staff, String detail) {
        transaction.executeWithoutResult(status -> custody.append(itemId, action, staff, detail));
    }

    /** Read once before the first byte is handed out: a changed copy is an incident, not a download. */
    @Override
    public InputStream download(Snapshot snapshot, String staffUsername) {
        EvidenceItem link = items.find(snapshot.itemId()).orElseThrow();
        note(snapshot.itemId(), CustodyAction.DOWNLOADED, staffUsername, "snapshot sha256 " + snapshot.sha256());
        try {
            try (InputStream content = vault.open(link.submissionId(), snapshot.sha256())) {
                content.transferTo(OutputStream.nullOutputStream());
            }
            return vault.open(link.submissionId(), snapshot.sha256());
        } catch (IOException e) {
            throw new VaultUnavailableException("a fetched copy cannot be read as it was sealed", e);
        }
    }
}
