package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.promise.internal.SomePromises.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.Publication;
import org.marsad.promise.RatingMovedException;
import org.marsad.promise.Timeline;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Deliveries and decisions that meet: in transactions of their own, so what they leave is not rolled back. */
@RepositoryTest
@Import(PromiseParts.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DirtiesContext
abstract class PublicationsAtOnceTests {

    private static final String MOVED = "the rating has moved";

    private final String promise = "p-" + UUID.randomUUID();

    @Autowired
    Timeline timeline;

    @Autowired
    PromiseCatalogue catalogue;

    @Autowired
    PromiseRows promises;

    @Autowired
    PlatformTransactionManager transactions;

    @RepeatedTest(5)
    void oneApprovalDeliveredByTwoThreadsAtOnceIsPublishedOnce() throws Exception {
        UUID key = UUID.randomUUID();
        List<String> answers = atOnce(publication(key, "STALLED"), publication(key, "STALLED"));
        assertThat(answers).doesNotContain(MOVED);
        assertThat(answers.get(0)).isEqualTo(answers.get(1));
        assertThat(catalogue.dossier(promise).orElseThrow().timeline()).hasSize(1);
        assertThat(catalogue.dossier(promise).orElseThrow().justification()).hasSize(1);
    }

    @RepeatedTest(5)
    void ofTwoChangesOfOneRatingAtOnceOneIsToldThatItHasMoved() throws Exception {
        List<String> answers =
                atOnce(publication(UUID.randomUUID(), "STALLED"), publication(UUID.randomUUID(), "BROKEN"));
        assertThat(answers).containsOnlyOnce(MOVED);
        assertThat(catalogue.dossier(promise).orElseThrow().timeline()).hasSize(1);
    }

    @RepeatedTest(5)
    void twoEventsAtOnceBothStandInTheTimeline() throws Exception {
        List<String> answers = atOnce(publication(UUID.randomUUID(), null), publication(UUID.randomUUID(), null));
        assertThat(answers).doesNotContain(MOVED).doesNotHaveDuplicates();
        assertThat(catalogue.dossier(promise).orElseThrow().timeline())
                .extracting(entry -> entry.id().toString())
                .containsExactlyInAnyOrderElementsOf(answers);
    }

    private List<String> atOnce(Publication one, Publication other) throws Exception {
        promises.insert(SomePromises.promise(promise, "STARTED"), PromiseParts.NOW);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService deliveries = Executors.newFixedThreadPool(2);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : deliveries.invokeAll(List.of(delivery(start, one), delivery(start, other)))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            deliveries.shutdownNow();
        }
    }

    private Callable<String> delivery(CyclicBarrier start, Publication publication) {
        return () -> {
            start.await();
            try {
                UUID id = new TransactionTemplate(transactions).execute(status -> timeline.publish(publication));
                return String.valueOf(id);
            } catch (RatingMovedException e) {
                return MOVED;
            }
        };
    }

    private Publication publication(UUID key, @Nullable String rating) {
        return new Publication(
                key,
                promise,
                new PartialDate(LocalDate.of(2022, 3, 4), DatePrecision.DAY),
                text("خبر"),
                rating,
                "STARTED",
                rating == null ? null : "تعليل",
                null,
                List.of());
    }
}
