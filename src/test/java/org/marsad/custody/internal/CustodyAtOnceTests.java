package org.marsad.custody.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyEntry;
import org.marsad.custody.CustodyLog;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of their own, many at once too; so what they leave is not rolled back. */
@RepositoryTest
@Import(CustodyParts.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DirtiesContext
abstract class CustodyAtOnceTests {

    private static final int MANY = 6;

    private final UUID subject = UUID.randomUUID();

    @Autowired
    CustodyLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @RepeatedTest(5)
    void manyWhoAppendToOneSubjectAtOnceKeepOneChain() throws Exception {
        append("first");
        assertThat(allAtOnce()).isEqualTo(MANY);
        isOneChainOf(MANY + 1);
    }

    @RepeatedTest(5)
    void manyWhoBeginTheChainOfOneSubjectAtOnceKeepOneChain() throws Exception {
        assertThat(allAtOnce()).isEqualTo(MANY);
        isOneChainOf(MANY);
    }

    @Test
    void whatWasRolledBackLeavesNoGap() {
        append("first");
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    log.append(subject, CustodyAction.DOWNLOADED, "analyst1", "original");
                    throw new IllegalStateException("the original cannot be read");
                }))
                .isInstanceOf(IllegalStateException.class);
        append("last");
        isOneChainOf(2);
    }

    @Test
    void severalEntriesOfOneTransactionFollowEachOther() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (int i = 0; i < 3; i++) {
                log.append(subject, CustodyAction.OPENED, "analyst1", "page " + i);
            }
        });
        assertThat(log.of(subject)).extracting(CustodyEntry::detail).containsExactly("page 0", "page 1", "page 2");
        isOneChainOf(3);
    }

    @Test
    void nothingIsNotedOutsideTheTransactionOfWhatWasDone() {
        assertThatThrownBy(() -> log.append(subject, CustodyAction.OPENED, "analyst1", "page"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private int allAtOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(MANY);
        List<Callable<Boolean>> visits = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String detail = "visit " + i;
            visits.add(() -> {
                start.await();
                append(detail);
                return true;
            });
        }
        ExecutorService visitors = Executors.newFixedThreadPool(MANY);
        try {
            int done = 0;
            for (Future<Boolean> visit : visitors.invokeAll(visits)) {
                done += visit.get() ? 1 : 0;
            }
            return done;
        } finally {
            visitors.shutdownNow();
        }
    }

    private void append(String detail) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> log.append(subject, CustodyAction.OPENED, "analyst1", detail));
    }

    private void isOneChainOf(int entries) {
        assertThat(jdbc.sql("select position from custody_entry where subject = ? order by position")
                        .param(subject)
                        .query(Integer.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, entries).boxed().toList());
        assertThat(log.broken()).isEmpty();
    }
}
