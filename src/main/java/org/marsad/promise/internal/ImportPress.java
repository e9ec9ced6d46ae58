package org.marsad.promise.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.internal.PromiseVersion.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes promises public that come with a history, in the transaction of the editor who confirms them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ImportPress {

    private final PromiseRows promises;
    private final PromiseVersions versions;
    private final TimelineRows timeline;
    private final Clock clock;

    ImportPress(PromiseRows promises, PromiseVersions versions, TimelineRows timeline, Clock clock) {
        this.promises = promises;
        this.versions = versions;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * A promise that was not there before, as it was elsewhere.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it is there by now
     */
    public void create(ImportedPromise imported, @Nullable LocalizedText note, UUID proposalId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = imported.id();
        promises.insert(id, imported.content(), imported.rating(), now);
        if (imported.reviewDate() != null) {
            promises.reviewOn(id, imported.reviewDate());
        }
        imported.justification()
                .forEach(paragraph -> promises.appendJustification(id, paragraph.date(), paragraph.text()));
        versions.insert(id, new PromiseVersion(1, Kind.CREATED, imported.content(), note, now, proposalId));
        imported.timeline().forEach(entry -> timeline.insert(id, NewEntry.of(entry), now));
    }
}
