package org.marsad.evidence.internal.extraction;

import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.marsad.inspection.Extraction;
import org.marsad.inspection.Workspaces;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads the pictures among the evidence, one after the other in a thread of lowest priority, after the inspection that
 * found them has committed. What a stop interrupted is taken up at the next start.
 */
@Component
@EnableConfigurationProperties(RecognitionSettings.class)
class Recognition implements AutoCloseable {

    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png", "image/webp", "image/heic");

    /** A document with less text than this a file is taken for a scan. */
    private static final int FEW_LETTERS = 50;

    private final RecognitionSettings settings;
    private final Workspaces workspaces;
    private final PendingItems pending;

    /** One thread; of several wishes to look for work, one waiting is enough. */
    private final ExecutorService reader = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(1),
            Recognition::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    Recognition(RecognitionSettings settings, Workspaces workspaces, PendingItems pending) {
        this.settings = settings;
        this.workspaces = workspaces;
        this.pending = pending;
    }

    boolean isFor(String mediaType, Extraction extraction) {
        if (!settings.enabled() || !workspaces.has("tesseract") || extraction.status() != Extraction.Status.OK) {
            return false;
        }
        return IMAGES.contains(mediaType) || (mediaType.equals("application/pdf") && isScan(extraction));
    }

    private static boolean isScan(Extraction extraction) {
        return extraction.text().codePoints().filter(Character::isLetter).count() < FEW_LETTERS;
    }

    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                look();
            }
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        if (settings.enabled() && workspaces.has("tesseract")) {
            reader.execute(pending::readAll);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "recognition");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
