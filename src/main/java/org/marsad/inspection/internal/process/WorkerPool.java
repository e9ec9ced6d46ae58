package org.marsad.inspection.internal.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.marsad.inspection.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several warm workers. Who waits longest gets the next free one; one that a file brought down is replaced at once. */
final class WorkerPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

    private final List<Slot> slots = new ArrayList<>();
    private final BlockingQueue<Slot> free;
    private final Duration longestWait;

    /**
     * Starts every worker in a thread that lives as long as the pool: the kernel counts the thread that starts a
     * process as its parent, and bubblewrap's child dies with its parent.
     */
    private final ExecutorService starter = Executors.newSingleThreadExecutor(WorkerPool::daemon);

    WorkerPool(WorkerCommand command, Path parent, ProcessSettings settings) throws IOException {
        this.free = new ArrayBlockingQueue<>(settings.workers(), true);
        this.longestWait = settings.longestWait();
        for (int i = 0; i < settings.workers(); i++) {
            Slot slot = new Slot(command, parent, settings.filesPerWorker());
            slots.add(slot);
            warm(slot);
        }
    }

    /** @throws IOException if no worker is free in time, or none can be started */
    Outcome run(Path workspace, String operation, Map<String, String> parameters, Duration limit) throws IOException {
        Slot slot = take();
        try {
            return slot.run(workspace, operation, parameters, limit);
        } finally {
            giveBack(slot);
        }
    }

    private Slot take() throws IOException {
        try {
            Slot slot = free.poll(longestWait.toMillis(), TimeUnit.MILLISECONDS);
            if (slot == null) {
                throw new IOException("no worker is free");
            }
            return slot;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a worker", e);
        }
    }

    private void giveBack(Slot slot) {
        if (slot.isWarm()) {
            free.add(slot);
        } else {
            warm(slot);
        }
    }

    private void warm(Slot slot) {
        try {
            starter.execute(() -> start(slot));
        } catch (RejectedExecutionException e) {
            LOG.debug("no new worker while stopping");
        }
    }

    private void start(Slot slot) {
        try {
            slot.warm();
        } catch (IOException | RuntimeException e) {
            LOG.error("a worker cannot be started; files wait", e);
        } finally {
            free.add(slot);
        }
    }

    /** How many workers wait for a file or work on one. */
    long alive() {
        return slots.stream().filter(Slot::isWarm).count();
    }

    @Override
    public void close() {
        starter.shutdownNow();
        slots.forEach(Slot::stop);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "worker-starter");
        thread.setDaemon(true);
        return thread;
    }
}
