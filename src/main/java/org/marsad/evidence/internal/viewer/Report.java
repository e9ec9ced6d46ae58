package org.marsad.evidence.internal.viewer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.marsad.inspection.Malware;

/**
 * What the viewer shows of an inspection besides its findings.
 *
 * @param extensionType media type the name's extension stands for
 * @param tool name and version of what detected the type
 * @param malware what the scanner said
 * @param signature name of what it found
 * @param engine its own name and version; null where none is configured
 */
public record Report(
        @Nullable String extensionType,
        String tool,
        Instant inspectedAt,
        Malware.Verdict malware,
        @Nullable String signature,
        @Nullable String engine) {}
