package org.marsad.evidence.internal.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.evidence.EvidenceItem;
import org.marsad.inspection.ToolOutcome;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.Workspaces;
import org.springframework.stereotype.Component;

/** Office documents as PDF, where LibreOffice is installed. */
@Component
class DocumentMaker implements Maker {

    /** LibreOffice chooses its filter by name before it looks at the content, so the name tells the detected type. */
    private static final Map<String, String> EXTENSIONS = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx",
            "application/vnd.oasis.opendocument.text", "odt",
            "application/vnd.oasis.opendocument.spreadsheet", "ods");

    private final Workspaces workspaces;
    private final Duration limit;

    DocumentMaker(Workspaces workspaces, PreviewSettings settings) {
        this.workspaces = workspaces;
        this.limit = settings.pictureLimit().multipliedBy(4); // its start alone takes seconds
    }

    @Override
    public Set<Shape> shapes() {
        return Set.of(Shape.OFFICE);
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.DOCUMENT);
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public Made make(EvidenceItem item, Part part, int number, Workspace workspace)
            throws NoPreviewException, IOException {
        if (!workspaces.has("soffice")) {
            throw new NoPreviewException(NoPreview.MISSING_TOOL);
        }
        String name = "document." + EXTENSIONS.getOrDefault(String.valueOf(item.mediaType()), "docx");
        Files.move(workspace.file(Workspace.IN), workspace.file(name));
        ToolOutcome outcome = workspace.tool(
                List.of(
                        "soffice",
                        "--headless",
                        "--norestore",
                        "--nologo",
                        "-env:UserInstallation=file:///tmp/marsad-preview",
                        "--convert-to",
                        "pdf",
                        name),
                limit);
        if (outcome.timedOut()) {
            throw new NoPreviewException(NoPreview.TIMEOUT);
        }
        if (!Files.isRegularFile(workspace.file("document.pdf"))) {
            throw new NoPreviewException(NoPreview.FAILED);
        }
        return Made.of(new Made.Output(Part.DOCUMENT, 1, workspace.file("document.pdf"), "application/pdf"));
    }
}
