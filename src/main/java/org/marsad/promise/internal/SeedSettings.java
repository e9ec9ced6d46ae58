package org.marsad.promise.internal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where seeds come from.
 *
 * @param dir folder of a team's own seeds, laid out as {@code seeds/} is: its promises are added to the packaged ones,
 *     its ratings.yaml and sectors.yaml take the place of the packaged ones; none if not set
 */
@ConfigurationProperties("marsad.seeds")
record SeedSettings(@Nullable Path dir) {}
