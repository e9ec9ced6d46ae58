package org.marsad.promise.internal;

import java.util.Optional;
import java.util.UUID;
import org.marsad.promise.EntryWithdrawnException;
import org.marsad.promise.EvidenceCatalogue;
import org.marsad.promise.EvidenceDossier;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.PromiseSummary;
import org.marsad.promise.PromiseWithdrawnException;
import org.marsad.promise.PublishedEvidence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads published evidence for the public, each answer in one snapshot. */
@Component
@Transactional(readOnly = true)
class StoredEvidence implements EvidenceCatalogue {

    private final PromiseRows promises;
    private final TimelineRows timeline;
    private final PublishedEvidenceRows evidence;

    StoredEvidence(PromiseRows promises, TimelineRows timeline, PublishedEvidenceRows evidence) {
        this.promises = promises;
        this.timeline = timeline;
        this.evidence = evidence;
    }

    @Override
    public Optional<EvidenceDossier> evidence(UUID publicId) {
        return evidence.whereabouts(publicId).map(place -> evidence(publicId, place));
    }

    private EvidenceDossier evidence(UUID publicId, PublishedEvidenceRows.Whereabouts place) {
        PromiseRows.Row promise = promises.find(place.promiseId()).orElseThrow();
        if (promise.withdrawnAt() != null) {
            throw new PromiseWithdrawnException(place.promiseId(), promise.withdrawnAt());
        }
        PromiseDossier.Entry entry =
                timeline.find(place.entryId()).orElseThrow().entry();
        if (entry.isWithdrawn()) {
            throw new EntryWithdrawnException(entry.id());
        }
        PromiseOverview about = promise.overview();
        PublishedEvidence item = entry.evidence().stream()
                .filter(each -> each.publicId().equals(publicId))
                .findFirst()
                .orElseThrow();
        return new EvidenceDossier(new PromiseSummary(about.id(), about.title(), about.rating()), entry, item);
    }
}
