package org.marsad.inspection.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.inspection.Extraction;
import org.marsad.inspection.Finding;
import org.marsad.inspection.Malware;

/** What each step says about a file. */
final class Findings {

    private static final String EMPTY = "application/x-empty";

    private Findings() {}

    static Set<Finding> of(Malware malware) {
        return switch (malware.verdict()) {
            case INFECTED -> Set.of(Finding.MALWARE);
            case SUSPICIOUS -> Set.of(Finding.SUSPICIOUS);
            case NOT_CONFIGURED -> Set.of(Finding.NOT_SCANNED);
            case CLEAN -> Set.of();
        };
    }

    /** How looking inside ended. */
    static Optional<Finding> of(Extraction.Status status) {
        return switch (status) {
            case ENCRYPTED -> Optional.of(Finding.ENCRYPTED);
            case FAILED -> Optional.of(Finding.MALFORMED);
            case TIMEOUT -> Optional.of(Finding.TIMEOUT);
            case OUT_OF_MEMORY -> Optional.of(Finding.OUT_OF_MEMORY);
            case CRASHED -> Optional.of(Finding.CRASHED);
            case OK, NOT_TRIED -> Optional.empty();
        };
    }

    /** The content's type against what was declared and what the name says. */
    static Set<Finding> comparing(Detection detection, @Nullable String declared) {
        if (detection.type().equals(EMPTY)) {
            return Set.of(Finding.EMPTY);
        }
        EnumSet<Finding> findings = EnumSet.noneOf(Finding.class);
        if (detection.isUnrecognised()) {
            findings.add(Finding.UNRECOGNISED);
        }
        if (declared != null && !TypeNames.same(declared, detection.type())) {
            findings.add(Finding.DECLARED_TYPE_DIFFERS);
        }
        if (detection.extensionType() != null && !TypeNames.same(detection.extensionType(), detection.type())) {
            findings.add(Finding.EXTENSION_DIFFERS);
        }
        return findings;
    }
}
