package org.marsad.data.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.WholeRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The files as they are served. They are made at the start and when somebody asks for them after the record has changed,
 * one set after another: a burst of changes makes no burst of work, and nobody gets files of two states in one set.
 */
@Component
public class CurrentExport implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentExport.class);

    /** Of the very first files there are none of before. */
    private static final Duration FIRST = Duration.ofSeconds(60);

    /** Nobody waits for what is made at night. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ExportWriter writer;
    private final WholeRecord record;
    private final Duration longestWait;
    private final Path directory;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "open-data");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;
    private volatile @Nullable Made latest;
    private @Nullable Made before;
    private @Nullable CompletableFuture<Void> making;

    CurrentExport(
            ExportWriter writer,
            WholeRecord record,
            DataSettings settings,
            @Value("${marsad.data-dir}") Path dataDirectory) {
        this.writer = writer;
        this.record = record;
        this.longestWait = settings.longestWait();
        this.directory = dataDirectory.resolve("open-data");
    }

    /** What an earlier run left is of no use to anybody. */
    @Override
    public void afterPropertiesSet() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
    }

    /** The first files are made while nobody waits. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        make();
    }

    /**
     * The files of the record as it is now, or, if it changed and they take longer to make than anybody is to wait, as it
     * was before.
     *
     * @throws ExportNotReadyException if there are none yet
     */
    public Export get() {
        Asked asked = new Asked(record.state().mark(), System.nanoTime());
        Made made = await(asked, latest == null ? FIRST : longestWait);
        if (made == null) {
            throw new ExportNotReadyException();
        }
        return made.export();
    }

    /**
     * The files of the record as it is now, however long they take: what is to be kept must not have what was withdrawn.
     *
     * @throws ExportNotReadyException if they could not be made
     */
    Export fresh() {
        Asked asked = new Asked(record.state().mark(), System.nanoTime());
        Made made = await(asked, LONGEST);
        if (made == null || !made.answers(asked)) {
            throw new ExportNotReadyException();
        }
        return made.export();
    }

    /** The newest there are, which may be of before if they take longer than that. */
    private @Nullable Made await(Asked asked, Duration longest) {
        long end = asked.at() + longest.toNanos();
        Made made = latest;
        while (made == null || !made.answers(asked)) {
            if (!await(make(), end - System.nanoTime())) {
                return latest;
            }
            made = latest;
        }
        return made;
    }

    private static boolean await(CompletableFuture<Void> work, long nanos) {
        try {
            work.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            LOG.error("the files of the open data could not be made", e.getCause());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<Void> make() {
        if (making == null || making.isDone()) {
            making = CompletableFuture.runAsync(this::write, worker);
        }
        return making;
    }

    private void write() {
        Path next = directory.resolve(UUID.randomUUID().toString());
        try {
            long begun = System.nanoTime();
            Files.createDirectories(next);
            Made made = new Made(writer.write(next, () -> stopping), begun);
            // Somebody may still be reading the ones of before; who reads those before them keeps the open file.
            Made old = before;
            before = latest;
            latest = made;
            if (old != null) {
                FileSystemUtils.deleteRecursively(old.export().directory());
            }
        } catch (IOException e) {
            discard(next);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            discard(next);
            throw e;
        }
    }

    private static void discard(Path unfinished) {
        try {
            FileSystemUtils.deleteRecursively(unfinished);
        } catch (IOException e) {
            LOG.warn("unfinished files of the open data stay until the next start", e);
        }
    }

    /** Waits for what is being made: interrupting a thread that reads H2 would close the database's file. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        worker.shutdown();
        if (!worker.awaitTermination(30, TimeUnit.SECONDS)) {
            LOG.warn("the files of the open data are still being made");
        }
    }

    /** @param begun of System.nanoTime */
    private record Made(Export export, long begun) {

        boolean answers(Asked asked) {
            return Objects.equals(export.mark(), asked.mark()) || begun - asked.at() >= 0;
        }
    }

    /** @param at of System.nanoTime */
    private record Asked(String mark, long at) {}
}
