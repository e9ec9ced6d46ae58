package org.marsad.evidence.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyEntry;
import org.marsad.custody.CustodyLog;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceKind;
import org.marsad.evidence.EvidenceReason;
import org.marsad.evidence.EvidenceState;
import org.marsad.evidence.internal.extraction.StoredExtractions;
import org.marsad.evidence.internal.likeness.Fingerprints;
import org.marsad.inspection.Finding;
import org.marsad.inspection.InspectionReport;
import org.marsad.inspection.Inspector;
import org.springframework.stereotype.Component;

/**
 * Turns findings into what becomes of an item, by the exact allow-list of the settings: what is not on it is refused,
 * what is on it but odd is accepted with a reason, for a human to look at. Nothing is thrown away.
 */
@Component
class ItemInspection {

    private final EvidenceSettings settings;
    private final Vault vault;
    private final Inspector inspector;
    private final EvidenceRows rows;
    private final Fingerprints fingerprints;
    private final StoredExtractions extractions;
    private final CustodyLog custody;

    ItemInspection(
            EvidenceSettings settings,
            Vault vault,
            Inspector inspector,
            EvidenceRows rows,
            Fingerprints fingerprints,
            StoredExtractions extractions,
            CustodyLog custody) {
        this.settings = settings;
        this.vault = vault;
        this.inspector = inspector;
        this.rows = rows;
        this.fingerprints = fingerprints;
        this.extractions = extractions;
        this.custody = custody;
    }

    /** Inspects one item in the caller's transaction. */
    void inspect(EvidenceItem item) throws IOException {
        if (item.kind() == EvidenceKind.FILE) {
            inspectFile(item);
        } else {
            // A statement is what it says; a link is an address, and nobody calls it without an analyst's wish.
            String type = item.kind() == EvidenceKind.LINK ? "text/uri-list" : "text/plain";
            List<String> warnings = new ArrayList<>(item.warnings());
            warnings.addAll(fingerprints.index(item, type, ""));
            record(item, type, EvidenceState.ACCEPTED, warnings, null);
        }
    }

    private void inspectFile(EvidenceItem item) throws IOException {
        InspectionReport report = inspector.inspect(
                () -> vault.open(item.submissionId(), item.sha256()), item.declaredType(), item.name());
        rows.insert(item.id(), report);
        extractions.store(item, report.detectedType(), report.extraction());
        Judgement judgement = Judgement.of(report, Set.copyOf(settings.acceptedTypes()));
        EvidenceReason reason = judgement.reason();
        List<String> warnings = warnings(item, report);
        if (judgement.state() == EvidenceState.ACCEPTED) {
            warnings.addAll(fingerprints.index(
                    item, report.detectedType(), report.extraction().text()));
        }
        record(item, report.detectedType(), judgement.state(), warnings, reason == null ? null : reason.name());
    }

    private static List<String> warnings(EvidenceItem item, InspectionReport report) {
        List<String> warnings = new ArrayList<>(item.warnings());
        // That nobody scanned is the same for every file and stands in the report; a warning is about this one.
        report.findings().stream()
                .filter(finding -> finding != Finding.NOT_SCANNED)
                .sorted()
                .map(Finding::name)
                .forEach(warnings::add);
        return warnings;
    }

    private void record(
            EvidenceItem item, String mediaType, EvidenceState state, List<String> warnings, @Nullable String reason) {
        rows.inspected(item, mediaType, state, warnings, reason);
        custody.append(item.id(), CustodyAction.INSPECTED, CustodyEntry.SYSTEM, state + " " + mediaType);
    }
}
