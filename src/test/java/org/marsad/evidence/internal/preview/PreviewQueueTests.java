package org.marsad.evidence.internal.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Previews are made once, in their turn, and what fails blocks nobody. */
class PreviewQueueTests {

    private final PreviewQueue queue = new PreviewQueue(new PreviewSettings(
            DataSize.ofMegabytes(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofHours(1),
            2));
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void stop() {
        gate.countDown();
        queue.destroy();
    }

    @Test
    void whatManyWantIsMadeOnce() throws Exception {
        Wanted job = wanted();
        AtomicInteger made = new AtomicInteger();
        List<CompletableFuture<Preview>> futures = new ArrayList<>();
        for (int person = 0; person < 5; person++) {
            futures.add(queue.submit(job, false, () -> {
                waitAtGate();
                made.incrementAndGet();
                return ready(job);
            }));
        }
        gate.countDown();
        for (CompletableFuture<Preview> future : futures) {
            assertThat(future.get(10, TimeUnit.SECONDS).ready()).isTrue();
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void picturesDoNotWaitBehindFilms() throws Exception {
        queue.submit(wanted(), true, () -> {
            waitAtGate();
            return ready(wanted());
        });
        Wanted picture = wanted();
        assertThat(queue.submit(picture, false, () -> ready(picture))
                        .get(10, TimeUnit.SECONDS)
                        .ready())
                .isTrue();
    }

    @Test
    void whereTooMuchWaitsTheNextIsToldToComeAgain() throws Exception {
        List<CompletableFuture<Preview>> futures = new ArrayList<>();
        for (int film = 0; film < 4; film++) { // one under way, two wait, one too many
            futures.add(queue.submit(wanted(), true, () -> {
                waitAtGate();
                return ready(wanted());
            }));
        }
        assertThat(futures.get(3).get(1, TimeUnit.SECONDS).reason()).isEqualTo(NoPreview.UNAVAILABLE);
    }

    @Test
    void anErrorEndsAsUnavailableAndIsTriedAgain() throws Exception {
        Wanted job = wanted();
        CompletableFuture<Preview> failed = queue.submit(job, false, () -> {
            throw new StackOverflowError();
        });
        assertThat(failed.get(10, TimeUnit.SECONDS).reason()).isEqualTo(NoPreview.UNAVAILABLE);
        assertThat(queue.submit(job, false, () -> ready(job))
                        .get(10, TimeUnit.SECONDS)
                        .ready())
                .isTrue();
    }

    private void waitAtGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Wanted wanted() {
        return new Wanted(UUID.randomUUID(), Part.VIEW, 1);
    }

    private static Preview ready(Wanted job) {
        return new Preview(job.itemId(), Preview.State.READY, "image/jpeg", 1, "00", 1, null);
    }
}
