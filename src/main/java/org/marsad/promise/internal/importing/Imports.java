package org.marsad.promise.internal.importing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.marsad.promise.Languages;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.internal.Hashes;
import org.marsad.promise.internal.editing.Proposal;
import org.marsad.promise.internal.editing.Proposal.Draft;
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
 * Files of promises, from their report to their proposal. An administrator brings a file in and, having read what it
 * would change, proposes exactly that file; what becomes of that, editors decide ({@link ImportedProposals}). Until an
 * editor does, nothing of it is public.
 */
@Component
public class Imports {

    /** Bytes of one file. */
    public static final int LARGEST_FILE = 5_000_000;

    private final ImportRows rows;
    private final TableReport tables;
    private final SeedReport seeds;
    private final Proposals proposals;
    private final ImportNotes notes;
    private final Languages languages;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Imports(
            ImportRows rows,
            TableReport tables,
            SeedReport seeds,
            Proposals proposals,
            ImportNotes notes,
            Languages languages,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.tables = tables;
        this.seeds = seeds;
        this.proposals = proposals;
        this.notes = notes;
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
        String name = file.plainName();
        read(new UploadedFile(name, file.content()), name);
        PromiseImport made = new PromiseImport(
                UUID.randomUUID(), name, Hashes.sha256(file.content()), State.REPORTED, by, now(), null);
        transaction.executeWithoutResult(status -> {
            rows.dropReported(by);
            rows.insert(made, file.content());
        });
        return made;
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
            LocalizedText note = notes.of(made);
            int position = 0;
            for (Row row : report.drafts()) {
                Proposal proposal = proposals.proposeWith(signed(row, note), by);
                rows.insertItem(id, position++, proposal.id(), row.history());
            }
            rows.end(id, State.PROPOSED, now());
        });
    }

    private static Draft signed(Row row, LocalizedText note) {
        Draft draft = Objects.requireNonNull(row.draft());
        return new Draft(draft.promiseId(), draft.kind(), draft.base(), draft.content(), note, draft.reason());
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
