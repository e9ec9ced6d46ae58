package org.marsad.promise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The public's view on all promises. */
public interface PromiseCatalogue {

    /** Promises by id, after the one given, at most so many. */
    List<PromiseOverview> find(PromiseFilter filter, @Nullable String afterId, int limit);

    /** Promises in an order for readers of this language, behind the one given, at most so many. */
    List<PromiseOverview> find(
            PromiseFilter filter, PromiseOrder order, String language, @Nullable String afterId, int limit);

    /** How many the filter leaves. */
    long count(PromiseFilter filter);

    /**
     * One promise.
     *
     * @throws PromiseWithdrawnException if it was withdrawn
     */
    Optional<PromiseDossier> dossier(String id);

    /** How many promises have each rating, in the order of the scale, zero included. */
    Map<Rating, Long> countByRating();

    /** The latest published changes of ratings, newest first. */
    List<LatestChange> latestChanges(int limit);

    /** Who made promises, by code. */
    List<PromiseMaker> makers();

    /** The sectors, in their order. */
    List<Sector> sectors();

    /** A change of a rating with the promise it belongs to. */
    record LatestChange(String promiseId, LocalizedText title, PromiseDossier.Entry entry) {}
}
