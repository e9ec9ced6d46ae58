package org.marsad.inspection.internal.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * No sandbox: a process of its own, killed when it takes too long, with the system's limits where prlimit is there.
 *
 * @param prlimit whether it is
 */
record Unconfined(boolean prlimit) implements Sandbox {

    @Override
    public List<String> confine(List<String> command, Path directory, List<Path> readable, Bounds bounds) {
        List<String> all = new ArrayList<>(prlimit ? bounds.prlimit() : List.of());
        all.addAll(command);
        return all;
    }

    @Override
    public String name() {
        return "none";
    }
}
