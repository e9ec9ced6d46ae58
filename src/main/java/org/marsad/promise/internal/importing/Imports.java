package org.marsad.promise.internal.importing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.Languages;
import org.marsad.promise.internal.Hashes;
import org.marsad.promise.internal.ImportedPromise;
import org.marsad.promise.internal.editing.NotYoursException;
import org.marsad.promise.internal.editing.Proposal;
import org.marsad.promise.internal.editing.ProposalConflictException;
import org.marsad.promise.internal.editing.Proposals;
import org.marsad.promise.internal.importing.ImportReport.Row;
import org.marsad.promise.internal.importing.PromiseImport.State;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files of promises, from their report to their confirmation. An administrator brings a file in and, having read what it
 * would change, proposes exactly that file; editors confirm what it proposes, all of it or some. Until an editor does,
 * nothing of it is public.
 */
@Component
public class Imports {

    /** Bytes of one file. */
    public static final int LARGEST_FILE = 5_000_000;

    private static final int LONGEST_NAME = 200;

    private final ImportRows rows;
    private final TableReport tables;
    private final SeedReport seeds;
    private final Proposals proposals;
    private final Languages languages;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Imports(
            ImportRows rows,
            TableReport tables,
            SeedReport seeds,
            Proposals proposals,
            Languages languages,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.tables = tables;
        this.seeds = seeds;
        this.proposals = proposals;
        this.languages = languages;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The newest imports. */
    public List<PromiseImport> newest() {
        return rows.newest();
    }

    public Optional<PromiseImport> find(UUID id) {
        return rows.find(id);
    }

    /**
     * Keeps a file, so that its report can be read and it be proposed. A file that its sender brought in before, and has
     * not proposed, goes.
     *
     * @throws UnreadableImportException if it cannot be read as a whole
     */
    public PromiseImport bringIn(UploadedFile file, String by) {
        String name = name(file);
        read(new UploadedFile(name, file.content()), name);
        PromiseImport made = new PromiseImport(
                UUID.randomUUID(), name, Hashes.sha256(file.content()), State.REPORTED, by, now(), null);
        transaction.executeWithoutResult(status -> {
            rows.dropReported(by);
            rows.insert(made, file.content());
        });
        return made;
    }

    private static String name(UploadedFile file) {
        String name = file.name()
                .replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }

    /** What a file would change of what is public now. */
    public ImportReport report(PromiseImport made) {
        return report(made, made.name());
    }

    private ImportReport report(PromiseImport made, String reason) {
        return read(new UploadedFile(made.name(), rows.content(made.id())), reason);
    }

    private ImportReport read(UploadedFile file, String reason) {
        if (SeedFilesSent.isZip(file) || file.name().matches("(?i).*\\.ya?ml")) {
            return seeds.of(SeedFilesSent.of(file), reason);
        }
        return tables.of(CsvTable.read(file.content(), languages.codes()), reason);
    }

    /**
     * Makes proposals of everything a file would change, or of nothing.
     *
     * @param sha256 of the file whose report was read
     * @throws ImportMovedException if it has become something already, is another file, or what is public has moved so that
     *     it can no longer be proposed
     */
    public void propose(UUID id, String sha256, String reason, String by) {
        try {
            proposeAll(id, sha256, reason, by);
        } catch (DuplicateKeyException | ConcurrencyFailureException | ProposalConflictException faster) {
            throw new ImportMovedException();
        }
    }

    private void proposeAll(UUID id, String sha256, String reason, String by) {
        transaction.executeWithoutResult(status -> {
            PromiseImport made = reported(id);
            ImportReport report = report(made, reason);
            if (!made.sha256().equals(sha256) || !report.isProposable()) {
                throw new ImportMovedException();
            }
            int position = 0;
            for (Row row : report.drafts()) {
                Proposal proposal = proposals.proposeWith(Objects.requireNonNull(row.draft()), by);
                rows.insertItem(id, position++, proposal.id(), row.history());
            }
            rows.end(id, State.PROPOSED, now());
        });
    }

    /** Its importer no longer wants it; nothing has come of it, and the file goes. */
    public void drop(UUID id) {
        transaction.executeWithoutResult(status -> {
            reported(id);
            rows.end(id, State.DROPPED, null);
        });
    }

    private PromiseImport reported(UUID id) {
        return rows.lock(id).filter(made -> made.state() == State.REPORTED).orElseThrow(ImportMovedException::new);
    }

    /** What an import became, in the order of the file. */
    public List<Item> items(UUID id) {
        return rows.proposals(id).stream()
                .map(proposal -> new Item(
                        proposals.find(proposal).orElseThrow(),
                        rows.history(proposal).orElse(null)))
                .toList();
    }

    /**
     * One proposal of an import.
     *
     * @param history what a new promise brings besides its words
     */
    public record Item(Proposal proposal, @Nullable ImportedPromise history) {}

    /**
     * A second person's confirmation of some of an import's proposals, each by itself: one that cannot be confirmed keeps
     * no other from it.
     *
     * @param seen the proposals with their revisions, as the editor had them before their eyes
     * @return why some were not confirmed, by promise
     * @throws NotYoursException if the editor brought the file in
     */
    public List<Refused> confirm(UUID id, List<Seen> seen, String editor) {
        List<UUID> own = rows.proposals(id);
        List<Refused> refused = new ArrayList<>();
        for (Seen each : seen) {
            if (!own.contains(each.proposal())) {
                continue;
            }
            String promise =
                    proposals.find(each.proposal()).orElseThrow().draft().promiseId();
            try {
                proposals.confirm(each.proposal(), each.revision(), editor);
            } catch (ProposalConflictException conflict) {
                refused.add(new Refused(promise, conflict.why()));
            }
        }
        return refused;
    }

    /** A proposal as an editor saw it. */
    public record Seen(UUID proposal, int revision) {}

    /** A proposal that could not be confirmed. */
    public record Refused(String promiseId, ProposalConflictException.Why why) {}

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
