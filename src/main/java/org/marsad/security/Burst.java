package org.marsad.security;

import java.time.Duration;

/**
 * The lane in which submissions wait that bring no proof of work. It is so wide that nobody notices it, until very many send
 * at once from wherever: then forms with a script prove that a machine has worked for them and pass beside it, and all
 * others are slowed. Nobody is ever asked for a proof.
 */
public interface Burst {

    /** True while it has become narrow enough that a proof saves waiting. */
    boolean isOn();

    /**
     * Takes a place in the lane; waits a few seconds for one.
     *
     * @return zero if there was one, else the time after which there should be
     */
    Duration enter();
}
