package org.marsad.data.internal;

import static org.marsad.data.internal.FieldType.DATE;
import static org.marsad.data.internal.FieldType.DATETIME;
import static org.marsad.data.internal.FieldType.STRING;
import static org.marsad.data.internal.TableBuilder.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.EvidenceStrength;
import org.marsad.promise.PromiseColumns;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.Schedule;
import org.marsad.promise.SiteAddress;

/** The table of promises, by {@link PromiseColumns}: what is exported can be imported. */
final class PromiseRowTable {

    private PromiseRowTable() {}

    static Table<PromiseDossier> of(List<String> languages, SiteAddress site) {
        return new TableBuilder<PromiseDossier>(languages)
                .required(
                        PromiseColumns.ID,
                        STRING,
                        "pattern",
                        "[a-z0-9]+(-[a-z0-9]+)*",
                        row -> row.overview().id())
                .required(
                        PromiseColumns.URL,
                        STRING,
                        row -> site.of("/promises/" + row.overview().id()))
                .multilingual(PromiseColumns.TITLE, row -> row.overview().title())
                .required(
                        PromiseColumns.SECTOR,
                        STRING,
                        row -> row.overview().sector().code())
                .of("sectors", "code")
                .required(
                        PromiseColumns.MAKER,
                        STRING,
                        row -> row.overview().maker().code())
                .multilingual(
                        PromiseColumns.MAKER_NAME, row -> row.overview().maker().name())
                .multilingual(PromiseColumns.TEXT, PromiseDossier::text)
                .required(
                        PromiseColumns.RATING,
                        STRING,
                        row -> row.overview().rating().code())
                .of("ratings", "code")
                .required(
                        PromiseColumns.SCHEDULE,
                        STRING,
                        "enum",
                        names(Schedule.values()),
                        row -> row.overview().schedule().name())
                .optional(
                        PromiseColumns.EVIDENCE_STRENGTH,
                        STRING,
                        "enum",
                        names(EvidenceStrength.values()),
                        PromiseRowTable::strength)
                .optional(PromiseColumns.REVIEW_DATE, DATE, PromiseDossier::reviewDate)
                .multilingual(PromiseColumns.JUSTIFICATION, PromiseDossier::justificationText)
                .required(
                        PromiseColumns.UPDATED_AT,
                        DATETIME,
                        row -> row.overview().updatedAt())
                .build("promises", PromiseColumns.ID);
    }

    private static @Nullable String strength(PromiseDossier row) {
        EvidenceStrength strength = row.overview().evidenceStrength();
        return strength == null ? null : strength.name();
    }
}
