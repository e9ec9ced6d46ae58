package org.marsad.inspection.internal.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.inspection.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A place for one worker: its directory, and its process while it has one. For the time of a run the files of a
 * workspace are in the directory; what comes back is looked at without following links. Used by one thread at a time.
 */
final class Slot {

    private static final Logger LOG = LoggerFactory.getLogger(Slot.class);

    /** More outputs than any operation makes. */
    private static final int MOST_FILES = 200;

    private final WorkerCommand command;
    private final Path parent;
    private final int filesPerWorker;
    private Path directory;

    @Nullable
    private WorkerProcess process;

    private int files;

    Slot(WorkerCommand command, Path parent, int filesPerWorker) throws IOException {
        this.command = command;
        this.parent = parent;
        this.filesPerWorker = filesPerWorker;
        this.directory = PrivateDirectories.create(parent, "worker");
    }

    boolean isWarm() {
        return process != null && process.isAlive();
    }

    /** Starts a process unless there is one. */
    void warm() throws IOException {
        if (!isWarm()) {
            stop();
            renew();
            process = WorkerProcess.start(command, directory);
            files = 0;
        }
    }

    Outcome run(Path workspace, String operation, Map<String, String> parameters, Duration limit) throws IOException {
        if (process == null) {
            throw new IOException("no worker process can be started");
        }
        PrivateDirectories.empty(directory);
        try {
            for (Path file : PrivateDirectories.entries(workspace)) {
                Files.move(file, directory.resolve(file.getFileName()));
            }
            Outcome outcome = process.ask(operation, parameters, limit);
            files++;
            return outcome;
        } finally {
            if (!process.isAlive() || files >= filesPerWorker) {
                stop();
            }
            takeBack(workspace);
        }
    }

    private void takeBack(Path workspace) throws IOException {
        int taken = 0;
        for (Path each : PrivateDirectories.entries(directory)) {
            String name = each.getFileName().toString();
            if (DirectoryWorkspace.isSimple(name) && PrivateDirectories.isFile(each) && taken < MOST_FILES) {
                Path file = workspace.resolve(name);
                Files.move(each, file);
                taken++;
                if (!PrivateDirectories.isFile(file)) {
                    PrivateDirectories.delete(file); // Changed into something else in the meantime.
                }
            }
        }
    }

    void stop() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    /** A fresh directory for a fresh process: what the last one left may not even be removable. */
    private void renew() throws IOException {
        try {
            PrivateDirectories.delete(directory);
        } catch (IOException e) {
            LOG.warn("the leavings of a worker stay until the next start", e);
        }
        directory = PrivateDirectories.create(parent, "worker");
    }
}
