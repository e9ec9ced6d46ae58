package org.marsad.evidence.internal;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The vault.
 *
 * @param scrubEvery how often every object is read and checked against its hash
 */
@Validated
@ConfigurationProperties("marsad.vault")
record VaultSettings(@DefaultValue("P7D") @NotNull Duration scrubEvery) {}
