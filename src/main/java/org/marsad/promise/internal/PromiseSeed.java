package org.marsad.promise.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.EvidenceStrength;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.Schedule;

/** One promise file, read and checked as a whole before anything of it is stored. */
record PromiseSeed(
        String id,
        LocalizedText title,
        String sector,
        String maker,
        LocalizedText makerName,
        LocalizedText text,
        String rating,
        Schedule schedule,
        @Nullable EvidenceStrength evidenceStrength,
        List<LocalizedText> justification,
        List<ImportedPromise.Entry> timeline) {

    /** A promise's permanent id. */
    static final String SLUG = "(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*";

    PromiseContent content() {
        return new PromiseContent(title, sector, maker, makerName, text, schedule, evidenceStrength);
    }
}
