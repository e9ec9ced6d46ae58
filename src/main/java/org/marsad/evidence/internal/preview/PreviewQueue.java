package org.marsad.evidence.internal.preview;

import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Makes previews one after another, each once at a time; pictures do not wait behind films. */
@Component
@EnableConfigurationProperties(PreviewSettings.class)
class PreviewQueue implements DisposableBean {

    /** Two pictures at once, as many as a small machine has cores; films one by one. */
    private static final int QUICK_THREADS = 2;

    private final Map<Wanted, CompletableFuture<Preview>> underWay = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor quick;
    private final ThreadPoolExecutor slow;

    PreviewQueue(PreviewSettings settings) {
        this.quick = threads("preview", QUICK_THREADS, settings.queue());
        this.slow = threads("preview-slow", 1, settings.queue());
    }

    private static ThreadPoolExecutor threads(String name, int count, int queue) {
        return new ThreadPoolExecutor(
                count, count, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(queue), work -> thread(name, work));
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** What is made, or already being made; UNAVAILABLE where too much waits. */
    CompletableFuture<Preview> submit(Wanted job, boolean isSlow, Supplier<Preview> work) {
        CompletableFuture<Preview> mine = new CompletableFuture<>();
        CompletableFuture<Preview> others = underWay.putIfAbsent(job, mine);
        if (others != null) {
            return others;
        }
        try {
            (isSlow ? slow : quick).execute(() -> finish(job, mine, work));
        } catch (RejectedExecutionException tooMany) {
            underWay.remove(job);
            mine.complete(Preview.none(job.itemId(), NoPreview.UNAVAILABLE));
        }
        return mine;
    }

    private void finish(Wanted job, CompletableFuture<Preview> future, Supplier<Preview> work) {
        Preview made = Preview.none(job.itemId(), NoPreview.UNAVAILABLE);
        try {
            made = work.get();
        } finally {
            underWay.remove(job);
            future.complete(made);
        }
    }

    @Override
    public void destroy() {
        quick.shutdownNow();
        slow.shutdownNow();
    }
}
