package org.marsad.verification;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The port to the tasks of submissions that were gathered as a flood; the workflow room implements it. */
public interface FloodTasks {

    /**
     * Keeps exactly these, as far as they wait for an analyst and nobody holds them, out of the list from which analysts take
     * their work; all others are in it.
     */
    void keepAside(Set<UUID> submissions);

    /**
     * Completes the verification of one in an analyst's name, under all rules of a completion by hand.
     *
     * @param variables what they would have sent
     * @return false if it does not wait for an analyst, somebody holds it, or this one may not; nothing has happened then
     */
    boolean verify(UUID submission, String analyst, Map<String, Object> variables);
}
