package org.marsad.correction.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marsad.correction.CorrectionRequest;
import org.marsad.promise.Promises;
import org.marsad.promise.PublishedEntry;
import org.marsad.promise.TimelineCorrections;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays requests before the staff: what an editor only drafted to editors alone. */
@Service
@Transactional(readOnly = true)
public class CorrectionDesk {

    private static final int LATEST_ENTRIES = 5;

    private final RequestRows requests;
    private final DecisionRows decisions;
    private final CorrectionEnds ends;
    private final TimelineCorrections timeline;
    private final Promises promises;

    CorrectionDesk(
            RequestRows requests,
            DecisionRows decisions,
            CorrectionEnds ends,
            TimelineCorrections timeline,
            Promises promises) {
        this.requests = requests;
        this.decisions = decisions;
        this.ends = ends;
        this.timeline = timeline;
        this.promises = promises;
    }

    /** Requests, newest first. */
    public List<CorrectionRequest> latest(int offset, int limit) {
        return requests.latest(offset, limit);
    }

    /** One request; empty if there is none of that id. */
    public Optional<CorrectionView> open(UUID id, boolean editor) {
        return requests.find(id).map(request -> view(request, editor));
    }

    private CorrectionView view(CorrectionRequest request, boolean editor) {
        PublishedEntry published = timeline.find(request.entryId()).orElse(null);
        return new CorrectionView(
                request,
                promises.standing(request.promiseId(), LATEST_ENTRIES).orElse(null),
                published == null ? null : published.entry(),
                ends.submissionBehind(request.entryId()).orElse(null),
                requests.about(request.entryId(), request.id()),
                editor ? decisions.decisions(request.id()) : List.of(),
                editor ? decisions.confirmations(request.id()) : List.of());
    }
}
