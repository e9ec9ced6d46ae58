package org.marsad.inspection;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file.
 *
 * @param detectedType media type found in the content alone, without the name
 * @param declaredType media type the sender's browser claimed, without parameters
 * @param extensionType media type the name's extension stands for
 * @param tool name and version of what detected the type
 */
public record InspectionReport(
        String detectedType,
        @Nullable String declaredType,
        @Nullable String extensionType,
        Set<Finding> findings,
        Malware malware,
        Extraction extraction,
        String tool,
        Instant inspectedAt) {

    public InspectionReport {
        findings = Set.copyOf(findings);
    }
}
