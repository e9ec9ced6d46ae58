package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.marsad.promise.DatePrecision.DAY;
import static org.marsad.promise.DatePrecision.MONTH;
import static org.marsad.promise.EntryKind.EVENT;
import static org.marsad.promise.EntryKind.RATING_CHANGE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseDossier.Entry;
import org.marsad.promise.PromiseDossier.RatingChange;
import org.marsad.promise.Schedule;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The first promise, loaded from the seeds: what the document says, and what was made of it row by row. */
@RepositoryTest
@Import(PromiseParts.class)
abstract class SeededPromiseTests {

    @Autowired
    PromiseCatalogue catalogue;

    @Test
    void itStandsAsTheDocumentHasIt() {
        PromiseDossier promise = dossier();
        assertThat(promise.overview().title().in("ar")).isEqualTo("مستقبل تواجد قوات التحالف الدولي");
        assertThat(promise.overview().title().translated()).containsExactly("ckb", "en");
        assertThat(promise.overview().sector().code()).isEqualTo("GOVERNMENT_PRIORITIES");
        assertThat(promise.overview().maker().name().in("ar")).isEqualTo("حكومة السيد مصطفى الكاظمي");
        assertThat(promise.overview().rating().code()).isEqualTo("DONE");
        assertThat(promise.overview().schedule()).isEqualTo(Schedule.NO_DEADLINE);
        assertThat(promise.overview().evidenceStrength()).isNull();
        assertThat(promise.reviewDate()).isNull();
        assertThat(promise.text().in("ar")).startsWith("حماية سيادة العراق وامنه");
    }

    @Test
    void itsHistoryHasFourteenEntriesOfTheirDatesPrecisionsKindsAndNotes() {
        assertThat(dossier().timeline())
                .extracting(
                        entry -> entry.date().date().toString(),
                        entry -> entry.date().precision(),
                        Entry::kind,
                        entry -> entry.note() != null)
                .containsExactly(
                        tuple("2020-05-09", DAY, EVENT, false),
                        tuple("2020-05-09", DAY, RATING_CHANGE, true),
                        tuple("2020-05-22", DAY, EVENT, true),
                        tuple("2020-06-11", DAY, EVENT, false),
                        tuple("2020-06-12", DAY, RATING_CHANGE, true),
                        tuple("2020-08-21", DAY, EVENT, true),
                        tuple("2020-09-01", MONTH, EVENT, false),
                        tuple("2020-11-01", MONTH, EVENT, true),
                        tuple("2020-11-01", MONTH, RATING_CHANGE, true),
                        tuple("2021-04-07", DAY, EVENT, false),
                        tuple("2021-05-31", DAY, EVENT, false),
                        tuple("2021-07-26", DAY, EVENT, false),
                        tuple("2021-12-29", DAY, EVENT, false),
                        tuple("2021-12-29", DAY, RATING_CHANGE, true));
    }

    @Test
    void itsRatingMovedFourTimesAndEndedAsDone() {
        assertThat(dossier().timeline().stream().map(Entry::change).filter(RatingChange.class::isInstance))
                .extracting(
                        change -> change.from().code(), change -> change.to().code())
                .containsExactly(
                        tuple("NOT_RATED", "STARTED"),
                        tuple("STARTED", "HALF_DONE"),
                        tuple("HALF_DONE", "MOSTLY"),
                        tuple("MOSTLY", "DONE"));
    }

    @Test
    void everyEntryNamesTheArchivedDocumentAndMarksItsTranslations() {
        assertThat(dossier().timeline()).allSatisfy(entry -> {
            assertThat(entry.sources())
                    .extracting(PromiseDossier.Source::url)
                    .containsExactly("/sources/coalition-presence.ar.txt");
            assertThat(entry.text().texts()).containsOnlyKeys("ar", "en", "ckb");
            assertThat(entry.text().translated()).isEqualTo(Set.of("en", "ckb"));
            assertThat(entry.evidence()).isEmpty();
        });
    }

    @Test
    void itsJustificationIsTheDocumentsParagraphByParagraphWithoutDates() {
        List<PromiseDossier.Paragraph> justification = dossier().justification();
        assertThat(justification)
                .hasSize(11)
                .allSatisfy(paragraph -> assertThat(paragraph.date()).isNull());
        assertThat(justification.get(3).text().in("ar")).startsWith("نجحت الحكومة بعقد ثلاثة جوالات");
    }

    @Test
    void theNotesSayWhatTheDocumentDoesNot() {
        Map<Integer, String> said = Map.of(
                1, "inferred from the decision's date",
                2, "The year is not in the text",
                4, "precedes the second round",
                5, "committee's own date is not given",
                7, "without a date",
                8, "no review date",
                13, "does not date it");
        said.forEach((entry, words) -> assertThat(
                        dossier().timeline().get(entry).note())
                .satisfies(note -> assertThat(note == null ? "" : note.in("en")).contains(words)));
    }

    private PromiseDossier dossier() {
        return catalogue.dossier(PromiseParts.SEEDED).orElseThrow();
    }
}
