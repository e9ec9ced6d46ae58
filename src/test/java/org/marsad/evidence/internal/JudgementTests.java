package org.marsad.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.evidence.EvidenceReason;
import org.marsad.evidence.EvidenceState;
import org.marsad.inspection.Extraction;
import org.marsad.inspection.Finding;
import org.marsad.inspection.InspectionReport;
import org.marsad.inspection.Malware;

class JudgementTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "'', image/png, ACCEPTED, none",
                "NOT_SCANNED, image/png, ACCEPTED, none",
                "CUT_OFF, image/png, ACCEPTED, none",
                "MALWARE, image/png, REFUSED, UNSAFE_FILE",
                "MALWARE, application/x-dosexec, REFUSED, UNSAFE_FILE",
                "EMPTY, application/x-empty, REFUSED, EMPTY_FILE",
                "UNRECOGNISED, application/octet-stream, REFUSED, UNSUPPORTED_TYPE",
                "'UNRECOGNISED CRASHED', application/octet-stream, ACCEPTED, UNREADABLE",
                "'EXTENSION_DIFFERS POLYGLOT', image/png, ACCEPTED, SUSPECT",
                "SUSPICIOUS, image/png, ACCEPTED, SUSPECT",
                "ARCHIVE_BOMB, image/png, ACCEPTED, SUSPECT",
                "PIXEL_FLOOD, image/png, ACCEPTED, SUSPECT",
                "'ENCRYPTED DECLARED_TYPE_DIFFERS', image/png, ACCEPTED, ENCRYPTED",
                "TIMEOUT, image/png, ACCEPTED, UNREADABLE",
                "OUT_OF_MEMORY, image/png, ACCEPTED, UNREADABLE",
                "TRUNCATED, image/png, ACCEPTED, DAMAGED",
                "EXTENSION_DIFFERS, image/png, ACCEPTED, TYPE_MISMATCH"
            })
    void everyFindingEndsInTheRightStateWithTheRightReason(
            String findings, String type, EvidenceState state, @Nullable EvidenceReason reason) {
        assertThat(judge(findings, type)).isEqualTo(new Judgement(state, reason));
    }

    /** What a later finding is added for, somebody must decide. */
    @Test
    void onlyWhatIsKnownToBeHarmlessPassesWithoutAReason() {
        Set<Finding> harmless = Stream.of(Finding.values())
                .filter(finding -> judge(finding.name(), "image/png").reason() == null)
                .collect(Collectors.toSet());
        assertThat(harmless).containsExactlyInAnyOrder(Finding.NOT_SCANNED, Finding.CUT_OFF, Finding.UNRECOGNISED);
    }

    private static Judgement judge(String findings, String type) {
        Set<Finding> found = Stream.of(findings.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Finding::valueOf)
                .collect(Collectors.toSet());
        Malware malware = new Malware(Malware.Verdict.CLEAN, null, null, Instant.EPOCH);
        return Judgement.of(
                new InspectionReport(type, null, null, found, malware, Extraction.NONE, "tool", Instant.EPOCH),
                Set.of("image/png"));
    }
}
