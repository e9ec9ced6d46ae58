package org.marsad.promise.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.Schedule;

/** Promises of one line each, for tests that need more than the seed. */
final class SomePromises {

    private SomePromises() {}

    static PromiseSeed promise(String id, String sector, String maker, String rating, String title) {
        return new PromiseSeed(
                id,
                text(title),
                sector,
                maker,
                text(maker),
                text("النص"),
                rating,
                Schedule.NO_DEADLINE,
                null,
                List.of(),
                List.of());
    }

    static PromiseSeed promise(String id, String rating) {
        return promise(id, "HEALTH", "MAKER", rating, id);
    }

    static LocalizedText text(String arabic) {
        return LocalizedText.of(Map.of("ar", arabic));
    }

    static Instant hoursLater(int hours) {
        return PromiseParts.NOW.plusSeconds(3600L * hours);
    }
}
