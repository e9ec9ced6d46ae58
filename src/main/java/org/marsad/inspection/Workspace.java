package org.marsad.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One file and what is made of it, in a directory that the worker or tool sees and nothing else of this machine.
 * Closing it removes everything in it; whoever wants to keep an output seals it before.
 */
public interface Workspace extends AutoCloseable {

    /** Name of the content given. */
    String IN = "in";

    /** The path of a file in here by its simple name, {@code [a-z0-9.-]+}; it may not exist. */
    Path file(String name);

    /**
     * Runs one operation of the worker ({@code org.marsad.inspection.worker}).
     *
     * @param limit after this the worker is killed and the outcome is TIMEOUT
     * @throws IOException if no worker can be had now; the caller may try again. What a file does to a worker is an
     *     outcome and no exception
     */
    Outcome run(String operation, Map<String, String> parameters, Duration limit) throws IOException;

    /**
     * Runs a system tool in here, without network, with bounded memory, time and output. Paths in the command are
     * simple names.
     *
     * @param command the tool's name, then its arguments
     * @throws IOException if it cannot be started
     */
    ToolOutcome tool(List<String> command, Duration limit) throws IOException;

    @Override
    void close();
}
