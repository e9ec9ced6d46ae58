package org.marsad.inspection.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
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
 * The gate: malware first, then type and structure in the worker, then what is inside, unless the structure says that
 * looking would only hurt. No parser runs over a stranger's file in this process.
 */
@Component
class WorkerInspector implements Inspector {

    /** A choice: the structure check reads a file once, however large, and a slow disk shall not make evidence suspect. */
    private static final Duration DETECTION = Duration.ofSeconds(60);

    /** A choice: what takes a worker of two for longer holds up everybody else's evidence, and goes to a human. */
    private static final Duration EXTRACTION = Duration.ofSeconds(60);

    /** With one of these nobody looks further: there is nothing to gain, or it is what a parser dies of. */
    private static final Set<Finding> ENOUGH = Set.copyOf(EnumSet.of(
            Finding.EMPTY,
            Finding.MALWARE,
            Finding.ARCHIVE_BOMB,
            Finding.PIXEL_FLOOD,
            Finding.TIMEOUT,
            Finding.OUT_OF_MEMORY,
            Finding.CRASHED));

    private final Workspaces workspaces;
    private final MalwareScanner scanner;
    private final Media media;
    private final Clock clock;

    WorkerInspector(Workspaces workspaces, MalwareScanner scanner, Media media, Clock clock) {
        this.workspaces = workspaces;
        this.scanner = scanner;
        this.media = media;
        this.clock = clock;
    }

    @Override
    public InspectionReport inspect(Content content, @Nullable String declaredType, @Nullable String name)
            throws IOException {
        Malware malware = scanner.scan(content);
        EnumSet<Finding> findings = EnumSet.noneOf(Finding.class);
        findings.addAll(Findings.of(malware));
        String declared = TypeNames.declared(declaredType);
        try (Workspace workspace = workspaces.open(content)) {
            Detection detection = detect(workspace, name, findings);
            findings.addAll(Findings.comparing(detection, declared));
            return new InspectionReport(
                    detection.type(),
                    declared,
                    detection.extensionType(),
                    findings,
                    malware,
                    extract(workspace, detection.type(), findings),
                    detection.tool(),
                    clock.instant());
        }
    }

    private static Detection detect(Workspace workspace, @Nullable String name, Set<Finding> findings)
            throws IOException {
        Map<String, String> parameters = name == null ? Map.of() : Map.of("name", name);
        Outcome outcome = workspace.run("detect", parameters, DETECTION);
        Findings.of(outcome.status()).ifPresent(findings::add);
        Detection detection = Detection.of(outcome.result());
        findings.addAll(detection.findings());
        return detection;
    }

    private Extraction extract(Workspace workspace, String type, Set<Finding> findings) throws IOException {
        if (findings.contains(Finding.ENCRYPTED)) {
            return Extraction.failed(Extraction.Status.ENCRYPTED);
        }
        if (!Collections.disjoint(findings, ENOUGH)) {
            return Extraction.NONE;
        }
        if (Media.covers(type) && workspaces.has("ffprobe") && workspaces.has("ffmpeg")) {
            return media.look(workspace, type, findings);
        }
        Outcome outcome = workspace.run("extract", Map.of(), EXTRACTION);
        Findings.of(outcome.status()).ifPresent(findings::add);
        if (outcome.result().path("cutOff").asBoolean()) {
            findings.add(Finding.CUT_OFF);
        }
        return outcome.ok() ? ExtractionReader.read(outcome.result()) : Extraction.failed(outcome.status());
    }
}
