package org.marsad.evidence.internal.copies;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Set;
import org.marsad.inspection.Finding;
import org.marsad.inspection.InspectionReport;
import org.marsad.inspection.Inspector;
import org.springframework.stereotype.Component;

/** Looks at a copy as at any stranger's file: whoever made the original knew how it would be copied. */
@Component
class CopyInspection {

    /** Say nothing against a copy: that nobody scans, and that its text is longer than is kept. */
    private static final Set<Finding> HARMLESS = EnumSet.of(Finding.NOT_SCANNED, Finding.CUT_OFF);

    private final Inspector inspector;

    CopyInspection(Inspector inspector) {
        this.inspector = inspector;
    }

    /** @throws NoCopyException if it is of another type than it should be, or anything in it is odd */
    void demandClean(MadeCopy copy) throws NoCopyException, IOException {
        InspectionReport report = inspector.inspect(() -> Files.newInputStream(copy.file()), null, null);
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        findings.addAll(report.findings());
        findings.removeAll(HARMLESS);
        if (!findings.isEmpty() || !copy.mediaType().equals(report.detectedType())) {
            throw new NoCopyException(CopyReason.NOT_CLEAN);
        }
    }
}
