package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.marsad.promise.internal.SomePromises.hoursLater;
import static org.marsad.promise.internal.SomePromises.promise;
import static org.marsad.promise.internal.SomePromises.text;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryKind;
import org.marsad.promise.EntryWithdrawal;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PublicationLog;
import org.marsad.promise.PublicationLog.Event;
import org.marsad.promise.PublicationLog.Item;
import org.marsad.promise.PublicationLog.Scope;
import org.marsad.promise.TimelineCorrections;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens to an entry has its place in the log for good, and what was withdrawn is in none of them. */
@RepositoryTest
@Import(PromiseParts.class)
abstract class PublicationLogTests {

    @Autowired
    PublicationLog log;

    @Autowired
    TimelineRows timeline;

    @Autowired
    PromiseRows promises;

    @Autowired
    TimelineCorrections corrections;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSeedStandsInItInTheOrderOfItsTimeline() {
        List<Item> items = log.between(Scope.ofPromise(PromiseParts.SEEDED), 1, 100);
        assertThat(items).hasSize(14).allMatch(item -> item.event() == Event.PUBLISHED);
        assertThat(items)
                .extracting(Item::entryId)
                .isEqualTo(timeline.of(PromiseParts.SEEDED).stream()
                        .map(entry -> entry.id())
                        .toList());
        assertThat(log.last(Scope.all())).isEqualTo(14);
        assertThat(log.last(Scope.ofSector("GOVERNMENT_PRIORITIES"))).isEqualTo(14);
        assertThat(log.last(Scope.ofSector("HEALTH"))).isZero();
    }

    @Test
    void eachScopeHasPlacesOfItsOwnWithoutGaps() {
        publish("beds");
        publish("schools");
        publish("beds");
        assertThat(log.last(Scope.all())).isEqualTo(17);
        assertThat(log.last(Scope.ofSector("HEALTH"))).isEqualTo(3);
        assertThat(log.between(Scope.ofSector("HEALTH"), 2, 3))
                .extracting(Item::promiseId)
                .containsExactly("schools", "beds");
        assertThat(log.between(Scope.ofPromise("beds"), 2, 2)).hasSize(1);
        assertThat(log.between(Scope.all(), 16, 16)).extracting(Item::promiseId).containsExactly("schools");
    }

    @Test
    void aWithdrawnEntryStandsInItOnceMoreAndNowhereWithItsWords() {
        UUID entry = publish("beds");
        corrections.withdraw(new EntryWithdrawal(UUID.randomUUID(), entry, text("خطر على أشخاص"), null));
        List<Item> items = log.between(Scope.ofPromise("beds"), 1, 10);
        assertThat(items)
                .extracting(Item::entryId, Item::event)
                .containsExactly(tuple(entry, Event.PUBLISHED), tuple(entry, Event.WITHDRAWN));
        assertThat(items)
                .allSatisfy(item -> assertThat(Objects.requireNonNull(item.subject())
                                .entry()
                                .text()
                                .in("ar"))
                        .isEqualTo("خطر على أشخاص"));
    }

    @Test
    void aWithdrawnPromiseKeepsItsPlacesAndSaysNothing() {
        publish("beds");
        jdbc.sql("update promise set withdrawn_at = ? where id = 'beds'")
                .param(Timestamp.from(PromiseParts.NOW))
                .update();
        assertThat(log.last(Scope.all())).isEqualTo(15);
        assertThat(log.between(Scope.all(), 15, 15))
                .singleElement()
                .satisfies(item -> assertThat(item.subject()).isNull());
    }

    @Test
    void aPromiseThatMovesToAnotherSectorLeavesWhatWasWhereItWas() {
        publish("beds");
        jdbc.sql("update promise set sector = 'EDUCATION' where id = 'beds'").update();
        publish("beds");
        assertThat(log.last(Scope.ofSector("HEALTH"))).isEqualTo(1);
        assertThat(log.last(Scope.ofSector("EDUCATION"))).isEqualTo(1);
        assertThat(log.last(Scope.ofPromise("beds"))).isEqualTo(2);
    }

    @Test
    void whatNoDatabaseWouldTakeIsNothingSpecial() {
        assertThat(log.last(Scope.ofSector("' or 1=1 --"))).isZero();
        assertThat(log.between(Scope.all(), 5, 4)).isEmpty();
    }

    private UUID publish(String promise) {
        if (!promises.exists(promise)) {
            promises.insert(promise(promise, "STARTED"), PromiseParts.NOW);
        }
        UUID id = UUID.randomUUID();
        timeline.insert(
                promise,
                new NewEntry(
                        id,
                        new PartialDate(LocalDate.parse("2026-01-01"), DatePrecision.DAY),
                        EntryKind.EVENT,
                        text("واقعة"),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null),
                hoursLater(1));
        return id;
    }
}
