package org.marsad.inspection.internal.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.marsad.inspection.Outcome;
import org.marsad.inspection.ToolOutcome;
import org.marsad.inspection.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A private directory of the data folder. */
final class DirectoryWorkspace implements Workspace {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryWorkspace.class);

    private final Path directory;
    private final WorkerPool workers;
    private final ToolRuns tools;

    DirectoryWorkspace(Path directory, WorkerPool workers, ToolRuns tools) {
        this.directory = directory;
        this.workers = workers;
        this.tools = tools;
    }

    /** As the worker's Request demands it too. */
    static boolean isSimple(String name) {
        return name.matches("[a-z0-9][a-z0-9.-]{0,63}");
    }

    @Override
    public Path file(String name) {
        if (!isSimple(name)) {
            throw new IllegalArgumentException("not a simple name: " + name);
        }
        return directory.resolve(name);
    }

    @Override
    public Outcome run(String operation, Map<String, String> parameters, Duration limit) throws IOException {
        return workers.run(directory, operation, parameters, limit);
    }

    @Override
    public ToolOutcome tool(List<String> command, Duration limit) throws IOException {
        try {
            return tools.run(command, directory, limit);
        } finally {
            removeOddities();
        }
    }

    /** A tool that a file has taken over may leave links; nobody shall read through one. */
    private void removeOddities() throws IOException {
        for (Path each : PrivateDirectories.entries(directory)) {
            if (!PrivateDirectories.isFile(each)) {
                PrivateDirectories.delete(each);
            }
        }
    }

    @Override
    public void close() {
        try {
            PrivateDirectories.delete(directory);
        } catch (IOException e) {
            LOG.warn("a workspace stays until the next start", e);
        }
    }
}
