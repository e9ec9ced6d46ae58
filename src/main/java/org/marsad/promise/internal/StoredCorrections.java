package org.marsad.promise.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marsad.promise.EntryCorrection;
import org.marsad.promise.EntryWithdrawal;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseSummary;
import org.marsad.promise.PublishedCorrection;
import org.marsad.promise.PublishedEntry;
import org.marsad.promise.TimelineCorrections;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Corrections as other rooms publish and read them. */
@Component
class StoredCorrections implements TimelineCorrections {

    private final AppendingCorrections appending;
    private final PromiseRows promises;
    private final TimelineRows timeline;
    private final CorrectionRows rows;

    StoredCorrections(
            AppendingCorrections appending, PromiseRows promises, TimelineRows timeline, CorrectionRows rows) {
        this.appending = appending;
        this.promises = promises;
        this.timeline = timeline;
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PublishedEntry> find(UUID entryId) {
        return timeline.find(entryId).map(owned -> new PublishedEntry(owned.promiseId(), owned.entry()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID correct(EntryCorrection correction) {
        return appending.correct(correction);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID withdraw(EntryWithdrawal withdrawal) {
        return appending.withdraw(withdrawal);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PublishedCorrection> latest(int offset, int limit) {
        return rows.page(true, offset, limit).stream().map(this::published).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PublishedCorrection> oldest(int offset, int limit) {
        return rows.page(false, offset, limit).stream().map(this::published).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public int count() {
        return rows.count();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PublishedCorrection> latest(String promiseId, int offset, int limit) {
        return rows.page(promiseId, offset, limit).stream().map(this::published).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public int count(String promiseId) {
        return rows.count(promiseId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PromiseSummary> correctedPromises() {
        return rows.promises().stream()
                .map(id -> promises.find(id).orElseThrow().overview())
                .map(promise -> new PromiseSummary(promise.id(), promise.title(), promise.rating()))
                .toList();
    }

    private PublishedCorrection published(CorrectionRows.Row row) {
        LocalizedText title =
                promises.find(row.promiseId()).orElseThrow().overview().title();
        return new PublishedCorrection(
                row.id(),
                row.kind(),
                row.promiseId(),
                title,
                timeline.find(row.entryId()).orElseThrow().entry(),
                row.appendedId() == null
                        ? null
                        : timeline.find(row.appendedId()).orElseThrow().entry(),
                row.at());
    }
}
