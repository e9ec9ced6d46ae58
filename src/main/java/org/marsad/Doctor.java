package org.marsad;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Asks every room what is weak. */
public final class Doctor {

    private Doctor() {}

    /** What is weak with these settings on this machine now, room by room; empty if nothing is. */
    public static List<Weakness> examine(Environment settings) {
        return SpringFactoriesLoader.forDefaultResourceLocation().load(Checkup.class).stream()
                .flatMap(checkup -> checkup.weaknesses(settings).stream())
                .toList();
    }
}
