package org.marsad.inspection.internal.process;

import java.nio.file.Path;
import java.util.List;

/** Confines one process to one directory. */
interface Sandbox {

    /**
     * The command that runs a command in here.
     *
     * @param directory the only place it may write; its current directory
     * @param readable what it may read besides the system's own programs
     */
    List<String> confine(List<String> command, Path directory, List<Path> readable, Bounds bounds);

    /** What the health page calls it. */
    String name();
}
