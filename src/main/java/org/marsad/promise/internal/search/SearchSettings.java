package org.marsad.promise.internal.search;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where this node keeps its index and how long a reader waits for it.
 *
 * @param dir a folder of this node alone, which may be deleted at any time: it is built anew from the database
 * @param patience how long a search waits while the index is being built; then the answer is 503
 */
@Validated
@ConfigurationProperties("marsad.search")
public record SearchSettings(Path dir, @DefaultValue("PT5S") Duration patience) {}
