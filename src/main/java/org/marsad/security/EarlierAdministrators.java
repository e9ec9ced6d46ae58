package org.marsad.security;

import org.springframework.core.env.Environment;

/**
 * Whether an earlier start has made an administrator, asked of the database before anything is started or made. The room
 * that keeps the accounts lists its own in {@code META-INF/spring.factories}.
 */
public interface EarlierAdministrators {

    /** True if there is one, and also if that cannot be found out now: the start itself will then tell. */
    boolean mayExist(Environment settings);
}
