package org.marsad.evidence.internal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceReason;
import org.marsad.evidence.EvidenceState;
import org.marsad.inspection.Finding;
import org.marsad.inspection.InspectionReport;

/**
 * What findings mean for an item: what is no evidence is refused, what is odd is accepted with a reason, for a human to
 * look at before anybody else does. The first reason that holds is the one given; all findings stay as warnings.
 */
record Judgement(EvidenceState state, @Nullable EvidenceReason reason) {

    /** It could harm whoever opens it, or was made to deceive. */
    private static final Set<Finding> SUSPECT = Set.copyOf(EnumSet.of(
            Finding.SUSPICIOUS,
            Finding.POLYGLOT,
            Finding.APPENDED_DATA,
            Finding.ACTIVE_CONTENT,
            Finding.ARCHIVE_BOMB,
            Finding.NESTED_ARCHIVE,
            Finding.PIXEL_FLOOD));

    /** Looking inside had to be ended. */
    private static final Set<Finding> UNREADABLE =
            Set.copyOf(EnumSet.of(Finding.TIMEOUT, Finding.OUT_OF_MEMORY, Finding.CRASHED));

    private static final Set<Finding> DAMAGED = Set.copyOf(EnumSet.of(Finding.TRUNCATED, Finding.MALFORMED));

    private static final Set<Finding> POSES =
            Set.copyOf(EnumSet.of(Finding.DECLARED_TYPE_DIFFERS, Finding.EXTENSION_DIFFERS));

    static Judgement of(InspectionReport report, Set<String> acceptedTypes) {
        Set<Finding> findings = report.findings();
        if (findings.contains(Finding.MALWARE)) {
            return refused(EvidenceReason.UNSAFE_FILE);
        }
        if (findings.contains(Finding.EMPTY)) {
            return refused(EvidenceReason.EMPTY_FILE);
        }
        boolean unknown = findings.contains(Finding.UNRECOGNISED) && any(findings, UNREADABLE);
        if (!unknown && !acceptedTypes.contains(report.detectedType())) {
            return refused(EvidenceReason.UNSUPPORTED_TYPE);
        }
        return new Judgement(EvidenceState.ACCEPTED, oddity(findings));
    }

    @Nullable
    private static EvidenceReason oddity(Set<Finding> findings) {
        if (any(findings, SUSPECT)) {
            return EvidenceReason.SUSPECT;
        }
        if (findings.contains(Finding.ENCRYPTED)) {
            return EvidenceReason.ENCRYPTED;
        }
        if (any(findings, UNREADABLE)) {
            return EvidenceReason.UNREADABLE;
        }
        if (any(findings, DAMAGED)) {
            return EvidenceReason.DAMAGED;
        }
        return any(findings, POSES) ? EvidenceReason.TYPE_MISMATCH : null;
    }

    private static Judgement refused(EvidenceReason reason) {
        return new Judgement(EvidenceState.REFUSED, reason);
    }

    private static boolean any(Set<Finding> findings, Set<Finding> these) {
        return !Collections.disjoint(findings, these);
    }
}
