package org.marsad.promise.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.marsad.promise.internal.PromiseVersion.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes versions public, in the transaction of the editor who confirms them. The promise's row is locked first, so that
 * versions and timeline entries of one promise come one after another.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PromisePress {

    private final PromiseRows promises;
    private final PromiseVersions versions;
    private final RatingScale scale;
    private final Clock clock;

    PromisePress(PromiseRows promises, PromiseVersions versions, RatingScale scale, Clock clock) {
        this.promises = promises;
        this.versions = versions;
        this.scale = scale;
        this.clock = clock;
    }

    /**
     * A promise that was not there before, with the first rating of the scale.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it is there by now
     */
    public void create(String id, PromiseContent content, @Nullable LocalizedText note, UUID proposalId) {
        Instant now = now();
        Rating first = scale.initial();
        promises.insert(id, content, first.code(), now);
        versions.insert(id, new PromiseVersion(1, Kind.CREATED, content, note, now, proposalId));
    }

    /**
     * Other words for a promise.
     *
     * @throws VersionMovedException if another version than this one is public by now, or none any more
     */
    public void edit(String id, int base, PromiseContent content, @Nullable LocalizedText note, UUID proposalId) {
        lock(id, base);
        Instant now = now();
        promises.write(id, content, now);
        versions.insert(id, new PromiseVersion(base + 1, Kind.EDITED, content, note, now, proposalId));
    }

    /**
     * Takes a promise back; what remains is a tombstone.
     *
     * @throws VersionMovedException if another version than this one is public by now, or none any more
     */
    public void withdraw(String id, int base, @Nullable LocalizedText note, UUID proposalId) {
        PromiseVersion last = lock(id, base);
        Instant now = now();
        promises.withdraw(id, now);
        versions.insert(id, new PromiseVersion(base + 1, Kind.WITHDRAWN, last.content(), note, now, proposalId));
    }

    /** The rating, with the promise locked until the transaction ends; empty if it was withdrawn or never was. */
    public Optional<String> lockRating(String id) {
        return promises.lockRating(id);
    }

    /** Sets the day on which a promise is looked at again. */
    public void reviewAgain(String id, LocalDate day) {
        if (lockRating(id).isPresent()) {
            promises.reviewOn(id, day);
            promises.touch(id, now());
        }
    }

    private PromiseVersion lock(String id, int base) {
        if (promises.lockRating(id).isEmpty()) {
            throw new VersionMovedException();
        }
        return versions.latest(id).filter(version -> version.number() == base).orElseThrow(VersionMovedException::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
