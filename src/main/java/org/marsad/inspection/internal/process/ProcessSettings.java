package org.marsad.inspection.internal.process;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How strangers' files are worked on.
 *
 * @param workers worker processes kept warm; each takes up to {@code workerMemory} and as much again for the JVM itself
 * @param workerMemory heap of one worker; 512 MB survived every file of Tika's own corpus
 * @param filesPerWorker after so many files a worker is replaced by a fresh one
 * @param longestWait longest time a file waits for a free worker; then the caller tries again later
 * @param maxOutput largest file a worker or tool may write
 * @param sandbox whether bubblewrap confines workers and tools
 * @param workerHome where the worker's class path is unpacked; by default {@code worker} in the data folder
 */
@Validated
@ConfigurationProperties("marsad.inspection")
record ProcessSettings(
        @DefaultValue("2") @Min(1) @Max(32) int workers,
        @DefaultValue("512MB") DataSize workerMemory,
        @DefaultValue("500") @Min(1) int filesPerWorker,
        @DefaultValue("2m") Duration longestWait,
        @DefaultValue("1GB") DataSize maxOutput,
        @DefaultValue("AUTO") SandboxMode sandbox,
        @Nullable Path workerHome) {}
