package org.marsad.sealing;

import java.nio.file.Path;
import java.util.stream.Stream;

/** An argument of the command line that names a file: {@code --marsad.vault.something=FILE}. */
record FileArgument(String name) {

    boolean isAmong(String... arguments) {
        return Stream.of(arguments).anyMatch(this::isMine);
    }

    /** The file; only where {@link #isAmong} holds. */
    Path in(String... arguments) {
        return Path.of(Stream.of(arguments)
                .filter(this::isMine)
                .findFirst()
                .orElseThrow()
                .substring(prefix().length()));
    }

    private boolean isMine(String argument) {
        return argument.startsWith(prefix());
    }

    private String prefix() {
        return "--" + name + "=";
    }
}
