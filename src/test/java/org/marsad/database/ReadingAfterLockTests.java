package org.marsad.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What every numbering of ours rests on: lock a row, read the highest number, write the next. It holds only if the read
 * after the lock sees what the one before wrote, whatever the database likes to remember.
 */
@RepositoryTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DirtiesContext
abstract class ReadingAfterLockTests {

    private static final int AT_ONCE = 4;

    private static final int EACH = 1_500;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void whoHasWaitedForALockReadsWhatWasWrittenMeanwhile() throws Exception {
        jdbc.sql("create table numbered (id int primary key)").update();
        jdbc.sql("create table number_given (of_row int not null, number_ int not null)")
                .update();
        jdbc.sql("insert into numbered (id) values (1)").update();
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        Callable<Boolean> clerk = () -> {
            start.await();
            IntStream.range(0, EACH).forEach(i -> giveNext());
            return true;
        };
        ExecutorService clerks = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<Boolean> done : clerks.invokeAll(List.of(clerk, clerk, clerk, clerk))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            clerks.shutdownNow();
        }
        assertThat(jdbc.sql("select number_ from number_given where of_row = 1 order by number_")
                        .query(Integer.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, AT_ONCE * EACH).boxed().toList());
    }

    private void giveNext() {
        // Whoever looked before is who gets the answer of before.
        highest();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("select id from numbered where id = 1 for update")
                    .query(Integer.class)
                    .single();
            jdbc.sql("insert into number_given (of_row, number_) values (1, ?)")
                    .param(highest() + 1)
                    .update();
        });
    }

    private int highest() {
        return jdbc.sql("select coalesce(max(number_), 0) from number_given where of_row = 1")
                .query(Integer.class)
                .single();
    }
}
