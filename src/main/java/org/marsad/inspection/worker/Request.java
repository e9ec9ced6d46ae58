package org.marsad.inspection.worker;

import java.nio.file.Path;
import java.util.Map;

/**
 * What an operation is asked to do.
 *
 * @param directory the only directory it may read and write
 */
public record Request(Path directory, Map<String, String> parameters) {

    /** The file to work on: {@code in}, or the one that the parameter {@code in} names. */
    public Path in() {
        return file(parameters.getOrDefault("in", "in"));
    }

    /** A file of the workspace by its simple name. */
    public Path file(String name) {
        if (!name.matches("[a-z0-9][a-z0-9.-]{0,63}")) {
            throw new IllegalArgumentException("not a simple name");
        }
        return directory.resolve(name);
    }

    /** A parameter that must be there. */
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("parameter missing: " + name);
        }
        return value;
    }
}
