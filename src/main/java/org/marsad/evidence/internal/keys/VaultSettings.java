package org.marsad.evidence.internal.keys;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The vault.
 *
 * @param masterKeyFile file of the master keys, which nobody else may read; the demo makes its own
 * @param scrubEvery how often every object is read and checked against its hash
 */
@Validated
@ConfigurationProperties("marsad.vault")
public record VaultSettings(
        @Nullable Path masterKeyFile,
        @DefaultValue("P7D") @NotNull Duration scrubEvery) {}
