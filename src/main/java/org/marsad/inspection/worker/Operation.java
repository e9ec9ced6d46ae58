package org.marsad.inspection.worker;

import java.util.Map;

/**
 * One thing the worker can do with one file. It runs in a process of its own that is killed when it takes too long, so
 * it needs no limits of time; it must bound what it writes and answers.
 */
public interface Operation {

    /** What the parent calls it. */
    String name();

    /**
     * Does it.
     *
     * @return what Jackson can write as JSON: strings, numbers, booleans, lists and maps
     * @throws EncryptedException if a password would be needed
     * @throws Exception if the file cannot be worked on: the outcome is FAILED
     */
    Map<String, Object> run(Request request) throws Exception;
}
