package org.marsad;

import java.util.Optional;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Runs the command that the arguments name, if they name one. */
final class Commands {

    private Commands() {}

    /** False if the arguments name no command: then the application is to start. */
    static boolean run(String... arguments) {
        Optional<Command> named = SpringFactoriesLoader.forDefaultResourceLocation().load(Command.class).stream()
                .filter(command -> command.isNamedBy(arguments))
                .findFirst();
        named.ifPresent(command -> exit(command.run(arguments)));
        return named.isPresent();
    }

    private static void exit(int code) {
        if (code != 0) {
            System.exit(code);
        }
    }
}
