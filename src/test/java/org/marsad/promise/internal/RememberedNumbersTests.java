package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.promise.internal.SomePromises.promise;
import static org.marsad.promise.internal.SomePromises.text;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseNumbers;
import org.marsad.promise.PromiseStatistics;
import org.marsad.promise.Publication;
import org.marsad.promise.Timeline;
import org.marsad.support.OnH2;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers are remembered as long as nothing is published, and never beyond. */
@RepositoryTest
@OnH2
@Import(PromiseParts.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RememberedNumbersTests {

    @Autowired
    PromiseStatistics statistics;

    @Autowired
    PromiseRows promises;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void asItWas() {
        for (String table : new String[] {"timeline_entry", "justification_paragraph"}) {
            jdbc.sql("delete from " + table + " where promise_id = 'beds'").update();
        }
        jdbc.sql("delete from promise where id = 'beds'").update();
    }

    @Test
    void whileNothingIsPublishedTheyAreCountedOnce() {
        assertThat(statistics.numbers()).isSameAs(statistics.numbers());
    }

    @Test
    void whateverIsPublishedIsCountedAtOnce() {
        PromiseNumbers before = statistics.numbers();
        promises.insert(promise("beds", "NOT_RATED"), PromiseParts.NOW);
        assertThat(statistics.numbers().total()).isEqualTo(before.total() + 1);
        new TransactionTemplate(transactions).executeWithoutResult(work -> timeline.publish(started()));
        assertThat(statistics.numbers().counts().toString()).isNotEqualTo(before.counts().toString());
        assertThat(statistics.numbers().history()).last().satisfies(today -> assertThat(today.counts())
                .isEqualTo(statistics.numbers().counts()));
    }

    @Test
    void whatIsRolledBackIsRememberedByNobody() {
        PromiseNumbers before = statistics.numbers();
        new TransactionTemplate(transactions).executeWithoutResult(work -> {
            promises.insert(promise("beds", "NOT_RATED"), PromiseParts.NOW);
            assertThat(statistics.numbers().total()).isEqualTo(before.total() + 1);
            work.setRollbackOnly();
        });
        assertThat(statistics.numbers()).isSameAs(before);
    }

    private static Publication started() {
        return new Publication(
                UUID.randomUUID(),
                "beds",
                new PartialDate(java.time.LocalDate.of(2022, 3, 4), DatePrecision.DAY),
                text("بدأ"),
                "STARTED",
                "NOT_RATED",
                "تعليل",
                null,
                java.util.List.of());
    }
}
