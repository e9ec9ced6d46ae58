package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.promise.internal.SomePromises.hoursLater;
import static org.marsad.promise.internal.SomePromises.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseOverview;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A list that is read page by page while others write: in transactions of their own, nothing is skipped or repeated. */
@RepositoryTest
@Import(PromiseParts.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DirtiesContext
abstract class PagingAtOnceTests {

    private static final int STEADY = 120;
    private static final int PER_PAGE = 7;

    @Autowired
    PromiseCatalogue catalogue;

    @Autowired
    PromiseRows promises;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void thereAreManyPages() {
        jdbc.sql("update promise set withdrawn_at = null where id like 'going-%'")
                .update();
        for (int i = 0; i < STEADY; i++) {
            insertIfNew(steady(i));
            insertIfNew("going-%03d".formatted(i));
        }
    }

    @RepeatedTest(3)
    void whatExistsFromTheFirstPageToTheLastStandsOnExactlyOne() {
        AtomicBoolean read = new AtomicBoolean();
        AtomicInteger turns = new AtomicInteger();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(read, turns));
        List<String> seen = new ArrayList<>();
        try {
            readAll(seen, turns, writer);
        } finally {
            read.set(true);
            writer.join();
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsAll(IntStream.range(0, STEADY)
                        .mapToObj(PagingAtOnceTests::steady)
                        .toList());
        assertThat(turns).hasPositiveValue();
    }

    /** Page by page, and no faster than the other writes: each page is read after something more has changed. */
    private void readAll(List<String> seen, AtomicInteger turns, CompletableFuture<Void> writer) {
        String after = null;
        List<PromiseOverview> page;
        do {
            int before = turns.get();
            page = catalogue.find(PromiseFilter.all(), after, PER_PAGE);
            page.forEach(promise -> seen.add(promise.id()));
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
            while (turns.get() == before && !writer.isDone()) {
                Thread.onSpinWait();
            }
        } while (page.size() == PER_PAGE);
    }

    /** Changes what stays, withdraws what goes and adds what is new, before and behind wherever the reader is. */
    private void write(AtomicBoolean read, AtomicInteger turns) {
        for (int i = 0; !read.get(); i++) {
            promises.touch(steady(i % STEADY), hoursLater(i % 1000));
            promises.withdraw("going-%03d".formatted(i * 7 % STEADY), hoursLater(1));
            insertIfNew("%s-new-%d".formatted(steady(i * 11 % STEADY), i));
            turns.incrementAndGet();
        }
    }

    private void insertIfNew(String id) {
        if (!promises.exists(id)) {
            promises.insert(promise(id, "STARTED"), PromiseParts.NOW);
        }
    }

    private static String steady(int i) {
        return "p-%03d".formatted(i);
    }
}
