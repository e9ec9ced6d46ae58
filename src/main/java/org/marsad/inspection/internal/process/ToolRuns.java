package org.marsad.inspection.internal.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.marsad.inspection.ToolOutcome;

/** Runs system tools over strangers' files, confined like the workers. */
final class ToolRuns {

    /** Address space, a choice: a tool reserves more than it uses, and one that goes wild shall not take the machine. */
    private static final long MEMORY = 4L << 30;

    private static final int OUTPUT = 1 << 20;
    private static final int ERRORS = 1 << 16;

    private final Sandbox sandbox;
    private final long fileBytes;

    ToolRuns(Sandbox sandbox, long fileBytes) {
        this.sandbox = sandbox;
        this.fileBytes = fileBytes;
    }

    ToolOutcome run(List<String> command, Path directory, Duration limit) throws IOException {
        if (!SystemTools.has(command.get(0))) {
            throw new IOException("not installed: " + command.get(0));
        }
        // Twice the time in processor seconds: a tool may use both cores, and is killed by the clock anyway.
        Bounds bounds = new Bounds(fileBytes, MEMORY, limit.multipliedBy(2));
        Process process = SystemTools.process(sandbox.confine(command, directory, List.of(), bounds), directory)
                .start();
        process.getOutputStream().close();
        BoundedOutput output = new BoundedOutput(process.getInputStream(), OUTPUT);
        BoundedOutput errors = new BoundedOutput(process.getErrorStream(), ERRORS);
        boolean ended = await(process, limit);
        Kill.tree(process);
        return new ToolOutcome(ended ? process.exitValue() : -1, output.text(), errors.text());
    }

    private static boolean await(Process process, Duration limit) throws IOException {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Kill.tree(process);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
