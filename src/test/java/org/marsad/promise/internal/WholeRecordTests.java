package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.promise.internal.SomePromises.hoursLater;
import static org.marsad.promise.internal.SomePromises.promise;
import static org.marsad.promise.internal.SomePromises.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryKind;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.WholeRecord;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The whole record is of one moment, whatever is published while it is read. */
@RepositoryTest
@Import(PromiseParts.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DirtiesContext
abstract class WholeRecordTests {

    @Autowired
    WholeRecord record;

    @Autowired
    PromiseCatalogue catalogue;

    @Autowired
    PromiseRows promises;

    @Autowired
    TimelineRows timeline;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void thereAreSomePromises() {
        for (int i = 0; i < 450; i++) {
            String id = "p-%03d".formatted(i);
            if (!promises.exists(id)) {
                promises.insert(promise(id, "STARTED"), PromiseParts.NOW);
                publish(id);
            }
        }
    }

    @Test
    void everyPromiseIsReadOnceAsItsPageShowsIt() {
        List<PromiseDossier> read = read();
        assertThat(read)
                .hasSize((int) catalogue.count(org.marsad.promise.PromiseFilter.all()))
                .extracting(each -> each.overview().id())
                .doesNotHaveDuplicates();
        for (PromiseDossier each : List.of(read.get(0), read.get(199), read.get(200), read.get(449))) {
            assertThat(each).isEqualTo(catalogue.dossier(each.overview().id()).orElseThrow());
        }
        assertThat(read.get(0).justification()).isNotEmpty();
    }

    @Test
    void whatIsPublishedMeanwhileIsNotInIt() {
        WholeRecord.State before = record.state();
        List<PromiseDossier> read = new ArrayList<>();
        WholeRecord.State state = record.read(promise -> {
            if (read.isEmpty()) {
                aside(() -> {
                    publish("p-440");
                    promises.insert(promise("p-4405", "DONE"), hoursLater(1));
                    jdbc.sql("insert into justification_paragraph (promise_id, position, text) values ('p-441', 1, ?)")
                            .param(TextColumn.write(text("تبرير")))
                            .update();
                    promises.withdraw("p-445", hoursLater(1));
                });
            }
            read.add(promise);
        });
        assertThat(state).isEqualTo(before).isNotEqualTo(record.state());
        assertThat(read)
                .extracting(each -> each.overview().id())
                .contains("p-445")
                .doesNotContain("p-4405");
        assertThat(of(read, "p-440").timeline()).hasSize(1);
        assertThat(of(read, "p-441").justification()).isEmpty();
        List<PromiseDossier> after = read();
        assertThat(after)
                .extracting(each -> each.overview().id())
                .contains("p-4405")
                .doesNotContain("p-445");
        assertThat(of(after, "p-440").timeline()).hasSize(2);
        jdbc.sql("update promise set withdrawn_at = null where id = 'p-445'").update();
        jdbc.sql("delete from promise where id = 'p-4405'").update();
    }

    @Test
    void everyChangeIsAnotherState() {
        WholeRecord.State before = record.state();
        assertThat(record.state()).isEqualTo(before);
        promises.touch("p-001", PromiseParts.NOW);
        WholeRecord.State touched = record.state();
        assertThat(touched).isNotEqualTo(before);
        promises.reviewOn("p-001", LocalDate.parse("2026-09-01"));
        assertThat(record.state()).isNotEqualTo(touched);
    }

    private List<PromiseDossier> read() {
        List<PromiseDossier> read = new ArrayList<>();
        record.read(read::add);
        return read;
    }

    private static PromiseDossier of(List<PromiseDossier> read, String id) {
        return read.stream()
                .filter(each -> each.overview().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** In a thread, and so a transaction, of its own. */
    private static void aside(Runnable work) {
        List<Throwable> failed = new ArrayList<>();
        Thread thread = new Thread(work);
        thread.setUncaughtExceptionHandler((each, failure) -> failed.add(failure));
        thread.start();
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(failed).isEmpty();
        assertThat(thread.isAlive()).isFalse();
    }

    private void publish(String promise) {
        timeline.insert(
                promise,
                new NewEntry(
                        UUID.randomUUID(),
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
    }
}
