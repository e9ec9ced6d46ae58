package org.marsad.promise.internal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where seeds come from.
 *
 * @param dir folder of a team's own seeds, laid out as {@code seeds/} is: its promises are added to the packaged ones,
 *     its ratings.yaml and sectors.yaml take the place of the packaged ones; none if not set
 * @param packaged whether the packaged promises are loaded; without them {@code dir} is needed
 */
@ConfigurationProperties("marsad.seeds")
record SeedSettings(
        @Nullable Path dir, @DefaultValue("true") boolean packaged) {}
