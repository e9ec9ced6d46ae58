package org.marsad.inspection.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.inspection.Extraction;
import org.marsad.inspection.Finding;
import org.marsad.inspection.InspectionReport;
import org.marsad.inspection.Inspector;
import org.marsad.inspection.Malware;
import org.marsad.inspection.Outcome;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.Workspaces;
import org.marsad.inspection.internal.malware.MalwareScanner;
import org.springframework.stereotype.Component;

/**
 * Scans for malware, then detects the type without the name in the worker and compares it exactly with what the sender
 * declared and what the extension says. No parser runs over a stranger's file in this process.
 */
@Component
class WorkerInspector implements Inspector {

    /** Ten times what the slowest of Tika's own documents took. */
    private static final Duration DETECTION = Duration.ofSeconds(20);

    private final Workspaces workspaces;
    private final MalwareScanner scanner;
    private final Clock clock;

    WorkerInspector(Workspaces workspaces, MalwareScanner scanner, Clock clock) {
        this.workspaces = workspaces;
        this.scanner = scanner;
        this.clock = clock;
    }

    @Override
    public InspectionReport inspect(Content content, @Nullable String declaredType, @Nullable String name)
            throws IOException {
        Malware malware = scanner.scan(content);
        EnumSet<Finding> findings = EnumSet.noneOf(Finding.class);
        findings.addAll(ofMalware(malware));
        try (Workspace workspace = workspaces.open(content)) {
            Detection detection = detect(workspace, content, name, findings);
            String declared = TypeNames.declared(declaredType);
            if (!findings.contains(Finding.EMPTY)) {
                compare(detection, declared, findings);
            }
            return new InspectionReport(
                    detection.type(),
                    declared,
                    detection.extensionType(),
                    findings,
                    malware,
                    Extraction.NONE,
                    detection.tool(),
                    clock.instant());
        }
    }

    private static Set<Finding> ofMalware(Malware malware) {
        return switch (malware.verdict()) {
            case INFECTED -> Set.of(Finding.MALWARE);
            case SUSPICIOUS -> Set.of(Finding.SUSPICIOUS);
            case NOT_CONFIGURED -> Set.of(Finding.NOT_SCANNED);
            case CLEAN -> Set.of();
        };
    }

    private static Detection detect(Workspace workspace, Content content, @Nullable String name, Set<Finding> findings)
            throws IOException {
        if (isEmpty(content)) {
            findings.add(Finding.EMPTY);
        }
        Map<String, String> parameters = name == null ? Map.of() : Map.of("name", name);
        Outcome outcome = workspace.run("detect", parameters, DETECTION);
        if (!outcome.ok()) {
            Endings.of(outcome.status()).ifPresent(findings::add);
        }
        return Detection.of(outcome.result());
    }

    private static boolean isEmpty(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return in.read() < 0;
        }
    }

    private static void compare(Detection detection, @Nullable String declared, Set<Finding> findings) {
        if (detection.isUnrecognised()) {
            findings.add(Finding.UNRECOGNISED);
        }
        if (declared != null && !TypeNames.same(declared, detection.type())) {
            findings.add(Finding.DECLARED_TYPE_DIFFERS);
        }
        if (detection.extensionType() != null && !TypeNames.same(detection.extensionType(), detection.type())) {
            findings.add(Finding.EXTENSION_DIFFERS);
        }
    }
}
