package org.marsad;

import org.springframework.core.env.Environment;

/**
 * What a room cannot start without outside the demo, found out before anything is made or opened: no folder, no database.
 * Rooms list theirs in {@code META-INF/spring.factories}.
 */
public interface StartCheck {

    /** @throws StartRefusedException with a sentence, in a line of its own, for each setting that is to be mended */
    void check(Environment settings);
}
