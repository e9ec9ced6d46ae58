package org.marsad;

/**
 * Something that {@code java -jar marsad.jar} does beside serving: it does one thing, logs how that ended, and exits.
 * Rooms list theirs in {@code META-INF/spring.factories}.
 */
public interface Command {

    /** Whether these arguments name this command. */
    boolean isNamedBy(String... arguments);

    /** Does it; the exit code, 0 if all is well. */
    int run(String... arguments);
}
