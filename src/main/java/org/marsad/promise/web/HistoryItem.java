package org.marsad.promise.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseDossier;

/**
 * One thing that changed on a promise's page: a version of its texts, or an entry of its timeline.
 *
 * @param at when it became public
 * @param version null unless it is a version
 * @param entry null unless it is an entry, or the tombstone of one
 */
record HistoryItem(Instant at, Kind kind, @Nullable VersionView version, PromiseDossier.@Nullable Entry entry) {

    /** What it is; named in the bundles under {@code record.history.<KIND>}. */
    enum Kind {
        EVENT,
        RATING_CHANGE,
        CORRECTION,
        WITHDRAWAL,
        VERSION
    }

    static HistoryItem of(VersionView view) {
        return new HistoryItem(view.version().publishedAt(), Kind.VERSION, view, null);
    }

    static HistoryItem of(PromiseDossier.Entry entry) {
        Instant withdrawnAt = entry.withdrawnAt();
        return withdrawnAt == null
                ? new HistoryItem(entry.publishedAt(), Kind.valueOf(entry.kind().name()), null, entry)
                : new HistoryItem(withdrawnAt, Kind.WITHDRAWAL, null, entry);
    }
}
