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
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryCorrection;
import org.marsad.promise.EntryWithdrawal;
import org.marsad.promise.EntryWithdrawnException;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.Publication;
import org.marsad.promise.Timeline;
import org.marsad.promise.TimelineCorrections;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions on one entry that meet: in transactions of their own, so what they leave is not rolled back. */
@RepositoryTest
@Import(PromiseParts.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DirtiesContext
abstract class CorrectionsAtOnceTests {

    private static final String GONE = "withdrawn meanwhile";

    private final String promise = "p-" + UUID.randomUUID();

    @Autowired
    TimelineCorrections corrections;

    @Autowired
    Timeline timeline;

    @Autowired
    PromiseCatalogue catalogue;

    @Autowired
    PromiseRows promises;

    @Autowired
    PlatformTransactionManager transactions;

    @RepeatedTest(5)
    void ofTwoWithdrawalsAtOnceOneIsToldThatItIsGone() throws Exception {
        UUID entry = entry();
        assertThat(atOnce(() -> withdraw(UUID.randomUUID(), entry), () -> withdraw(UUID.randomUUID(), entry)))
                .containsOnlyOnce(GONE);
        assertThat(catalogue.dossier(promise).orElseThrow().timeline()).hasSize(1);
    }

    @RepeatedTest(5)
    void aCorrectionIsPublishedBeforeAWithdrawalOrRefused() throws Exception {
        UUID entry = entry();
        List<String> answers =
                atOnce(() -> correct(UUID.randomUUID(), entry), () -> withdraw(UUID.randomUUID(), entry));
        boolean refused = answers.get(0).equals(GONE);
        assertThat(answers.get(1)).isNotEqualTo(GONE);
        assertThat(catalogue.dossier(promise).orElseThrow().timeline()).hasSize(refused ? 1 : 2);
        assertThat(catalogue.dossier(promise).orElseThrow().entry(entry).isWithdrawn())
                .isTrue();
    }

    @RepeatedTest(5)
    void oneDecisionDeliveredTwiceAtOnceIsPublishedOnce() throws Exception {
        UUID entry = entry();
        UUID key = UUID.randomUUID();
        List<String> answers = atOnce(() -> correct(key, entry), () -> correct(key, entry));
        assertThat(answers.get(0)).isEqualTo(answers.get(1)).isNotEqualTo(GONE);
        assertThat(catalogue.dossier(promise).orElseThrow().timeline()).hasSize(2);
    }

    private UUID entry() {
        promises.insert(SomePromises.promise(promise, "STARTED"), PromiseParts.NOW);
        Publication publication = new Publication(
                UUID.randomUUID(),
                promise,
                new PartialDate(LocalDate.of(2022, 3, 4), DatePrecision.DAY),
                text("خبر"),
                null,
                "STARTED",
                null,
                null,
                List.of());
        return new TransactionTemplate(transactions).execute(status -> timeline.publish(publication));
    }

    private UUID correct(UUID key, UUID entry) {
        return corrections.correct(new EntryCorrection(key, entry, text("الصحيح"), null));
    }

    private UUID withdraw(UUID key, UUID entry) {
        return corrections.withdraw(new EntryWithdrawal(key, entry, text("السبب"), null));
    }

    private List<String> atOnce(Supplier<UUID> one, Supplier<UUID> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : people.invokeAll(List.of(act(start, one), act(start, other)))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }

    private Callable<String> act(CyclicBarrier start, Supplier<UUID> decision) {
        return () -> {
            start.await();
            try {
                UUID id = new TransactionTemplate(transactions).execute(status -> decision.get());
                return String.valueOf(id);
            } catch (EntryWithdrawnException e) {
                return GONE;
            }
        };
    }
}
