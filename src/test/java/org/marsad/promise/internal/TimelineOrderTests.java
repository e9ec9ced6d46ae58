package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.promise.internal.SomePromises.promise;
import static org.marsad.promise.internal.SomePromises.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.flywaydb.core.Flyway;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryKind;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseDossier.Entry;
import org.marsad.promise.Teams;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is published in whatever order, a reader sees it oldest first, on one day what led to a rating before it. */
abstract class TimelineOrderTests {

    private final TimelineRows timeline;
    private final PromiseRows promises;

    TimelineOrderTests(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        Scale scale = new Scale(new SeedFiles(new SeedSettings(null, true), Teams.languages()));
        timeline = new TimelineRows(jdbc, scale, new PublishedEvidenceRows(jdbc), new PublicationLogRows(jdbc));
        promises = new PromiseRows(jdbc, scale, new PromiseChanges(jdbc));
    }

    @Property(tries = 60)
    void entriesStandOldestFirstAndOnOneDayEventsBeforeRatingChanges(@ForAll("published") List<NewEntry> published) {
        assertThat(read(published))
                .isSortedAccordingTo(
                        Comparator.comparing((Entry entry) -> entry.date().date())
                                .thenComparing(Entry::kind));
    }

    @Property(tries = 60)
    void noneIsLostAndOfOneDayAndKindTheFirstPublishedComesFirst(@ForAll("published") List<NewEntry> published) {
        List<UUID> expected = published.stream()
                .sorted(Comparator.comparing((NewEntry entry) -> entry.date().date())
                        .thenComparing(NewEntry::kind))
                .map(NewEntry::id)
                .toList();
        assertThat(read(published)).extracting(Entry::id).containsExactlyElementsOf(expected);
    }

    private List<Entry> read(List<NewEntry> published) {
        String promise = "p-" + UUID.randomUUID();
        promises.insert(promise(promise, "STARTED"), PromiseParts.NOW);
        published.forEach(entry -> timeline.insert(promise, entry, PromiseParts.NOW));
        return timeline.of(promise);
    }

    /** Few days and all precisions, so that many entries meet on one day. */
    @Provide
    Arbitrary<List<NewEntry>> published() {
        Arbitrary<LocalDate> days = Arbitraries.of(
                LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 2), LocalDate.of(2020, 2, 1), LocalDate.of(2021, 1, 1));
        return Combinators.combine(days, Arbitraries.of(DatePrecision.class), Arbitraries.of(EntryKind.class))
                .as((day, precision, kind) -> entry(new PartialDate(day, precision), kind))
                .list()
                .ofMaxSize(8);
    }

    private static NewEntry entry(PartialDate date, EntryKind kind) {
        boolean change = kind == EntryKind.RATING_CHANGE;
        return new NewEntry(
                UUID.randomUUID(),
                date,
                kind,
                text("خبر"),
                null,
                change ? "STARTED" : null,
                change ? "STALLED" : null,
                List.of(),
                List.of(),
                null,
                null);
    }
}
