package org.marsad;

import java.util.List;
import org.springframework.core.env.Environment;

/**
 * Finds what is weak in how a room is set up: nothing that stops a start, and something an administrator should mend. It asks
 * settings, files and tools, and changes nothing. Rooms list theirs in {@code META-INF/spring.factories}.
 */
public interface Checkup {

    List<Weakness> weaknesses(Environment settings);
}
