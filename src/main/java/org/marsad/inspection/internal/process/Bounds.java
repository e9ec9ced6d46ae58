package org.marsad.inspection.internal.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What one process may take, as options of util-linux's prlimit.
 *
 * @param fileBytes largest file it may write
 * @param memoryBytes address space; 0 for none, since a JVM reserves far more than it uses and bounds itself
 * @param processor seconds of processor time; zero for none
 */
record Bounds(long fileBytes, long memoryBytes, Duration processor) {

    /** A choice: counted for the whole user, so all workers and tools need room at once; a fork bomb ends here. */
    private static final int PROCESSES = 1024;

    /** Jars of the class path and a few files. */
    private static final int OPEN_FILES = 1024;

    List<String> prlimit() {
        List<String> command = new ArrayList<>(List.of(
                "prlimit", "--core=0", "--nofile=" + OPEN_FILES, "--nproc=" + PROCESSES, "--fsize=" + fileBytes));
        if (memoryBytes > 0) {
            command.add("--as=" + memoryBytes);
        }
        if (!processor.isZero()) {
            command.add("--cpu=" + Math.max(1, processor.toSeconds()));
        }
        command.add("--");
        return command;
    }
}
