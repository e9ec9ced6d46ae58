package org.marsad.notification.internal;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks into the outbox every few seconds, on a thread of its own: a slow mail server must not hold up other work. */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Postman postman;
    private final MailSettings settings;
    private final Clock clock;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final AtomicReference<@Nullable Problem> problem = new AtomicReference<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread created = new Thread(task, "mail");
        created.setDaemon(true);
        return created;
    });

    Delivery(Postman postman, MailSettings settings, Clock clock) {
        this.postman = postman;
        this.settings = settings;
        this.clock = clock;
    }

    /** Why the last look did not succeed. */
    record Problem(Instant at, String what) {}

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5S")
    void look() {
        if (settings.enabled() && underWay.compareAndSet(false, true)) {
            thread.execute(this::deliver);
        }
    }

    private void deliver() {
        try {
            postman.deliver();
            problem.set(null);
        } catch (MessagingException | RuntimeException e) {
            if (problem.getAndSet(new Problem(clock.instant(), e.getClass().getSimpleName())) == null) {
                LOG.warn(
                        "mail cannot be delivered now and waits: {}",
                        e.getClass().getSimpleName());
            }
        } finally {
            underWay.set(false);
        }
    }

    /** Null if the last look went well. */
    @Nullable
    Problem problem() {
        return problem.get();
    }

    /** Lets the letter that is being sent be written down as sent. */
    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(30, TimeUnit.SECONDS)) {
            LOG.warn("a letter was still being sent; it may be sent again");
        }
    }
}
