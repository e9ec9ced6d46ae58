package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is remembered of all promises is forgotten with the first change, on this node or another, in any order. */
@RepositoryTest
@Import(PromiseParts.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class RememberedTests {

    @Autowired
    PromiseChanges changes;

    @Autowired
    Remembered remembered;

    @Autowired
    PlatformTransactionManager transactions;

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void anAnswerIsFoundOnceUntilAPromiseIsAnother() {
        assertThat(answer()).isEqualTo(answer()).isEqualTo(1);
        write(() -> {});
        assertThat(answer()).isEqualTo(answer()).isEqualTo(2);
    }

    @Test
    void anotherNodeForgetsToo() {
        Remembered other = new Remembered(changes);
        assertThat(other.answer("count", asked::incrementAndGet)).isEqualTo(1);
        write(() -> {});
        assertThat(other.answer("count", asked::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void whatWasRolledBackChangesNothing() {
        assertThat(answer()).isEqualTo(1);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            changes.note(PromiseParts.SEEDED);
            status.setRollbackOnly();
        });
        assertThat(answer()).isEqualTo(1);
    }

    @Test
    void aTransactionThatEndsAfterOneThatBeganLaterIsSeenAsWell() {
        write(() -> {
            write(() -> {});
            assertThat(inNoTransaction()).isEqualTo(1);
        });
        assertThat(answer()).isEqualTo(2);
    }

    @Test
    void whoMayHaveWrittenIsAnsweredAnew() {
        assertThat(answer()).isEqualTo(1);
        write(() -> assertThat(answer()).isEqualTo(2));
    }

    private int answer() {
        return remembered.answer(this, asked::incrementAndGet);
    }

    private int inNoTransaction() {
        return new TransactionTemplate(transactions, of(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
                .execute(status -> answer());
    }

    /** In a transaction of its own, which draws its number before it does the rest. */
    private void write(Runnable rest) {
        new TransactionTemplate(transactions, of(TransactionDefinition.PROPAGATION_REQUIRES_NEW))
                .executeWithoutResult(status -> {
                    changes.note(PromiseParts.SEEDED);
                    rest.run();
                });
    }

    private static TransactionDefinition of(int propagation) {
        return new DefaultTransactionDefinition(propagation);
    }
}
