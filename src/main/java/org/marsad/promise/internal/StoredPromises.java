package org.marsad.promise.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseStanding;
import org.marsad.promise.PromiseSummary;
import org.marsad.promise.Promises;
import org.marsad.promise.PublishedEvidence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Promises for the other rooms. */
@Component
@Transactional(readOnly = true)
class StoredPromises implements Promises {

    private final PromiseRows promises;
    private final TimelineRows timeline;
    private final PublishedEvidenceRows evidence;

    StoredPromises(PromiseRows promises, TimelineRows timeline, PublishedEvidenceRows evidence) {
        this.promises = promises;
        this.timeline = timeline;
        this.evidence = evidence;
    }

    @Override
    public Optional<PromiseSummary> find(String id) {
        return promises.find(id).filter(row -> row.withdrawnAt() == null).map(StoredPromises::summary);
    }

    @Override
    public Optional<PromiseSummary> known(String id) {
        return promises.find(id).map(StoredPromises::summary);
    }

    @Override
    public Optional<String> sector(String id) {
        return promises.find(id).map(row -> row.overview().sector().code());
    }

    private static PromiseSummary summary(PromiseRows.Row row) {
        return new PromiseSummary(
                row.overview().id(), row.overview().title(), row.overview().rating());
    }

    @Override
    public Optional<PromiseStanding> standing(String id, int entries) {
        return known(id)
                .map(promise -> new PromiseStanding(
                        promise, Justification.joined(promises.justification(id)), latest(id, entries)));
    }

    @Override
    public Optional<PublishedEvidence> evidence(UUID publicId) {
        return evidence.find(publicId);
    }

    private List<PromiseStanding.Entry> latest(String id, int entries) {
        List<PromiseDossier.Entry> newestFirst = new ArrayList<>(timeline.of(id));
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .limit(entries)
                .map(entry -> new PromiseStanding.Entry(
                        entry.date(),
                        entry.text(),
                        entry.change() == null ? null : entry.change().to(),
                        entry.isWithdrawn()))
                .toList();
    }
}
