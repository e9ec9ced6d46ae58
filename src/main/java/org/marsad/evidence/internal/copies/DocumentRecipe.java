package org.marsad.evidence.internal.copies;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.Redaction;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.Workspaces;
import org.springframework.stereotype.Component;

/** PDFs are copied page by page; Office documents become PDFs first. */
@Component
class DocumentRecipe implements Recipe {

    private static final String PDF = "application/pdf";

    /** LibreOffice chooses how to read by the name before it looks inside, so the name tells the detected type. */
    private static final Map<String, String> OFFICE = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx",
            "application/vnd.oasis.opendocument.text", "odt",
            "application/vnd.oasis.opendocument.spreadsheet", "ods");

    private final Workspaces workspaces;

    DocumentRecipe(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public boolean takes(String mediaType) {
        return PDF.equals(mediaType) || OFFICE.containsKey(mediaType);
    }

    @Override
    public MadeCopy make(EvidenceItem item, List<Redaction> redactions, Workspace workspace)
            throws NoCopyException, IOException {
        String extension = OFFICE.get(String.valueOf(item.mediaType()));
        String in = extension == null ? Workspace.IN : converted(workspace, extension);
        JsonNode answer = Worked.operation(workspace, "pdf-copy", in, "copy.pdf", redactions, Map.of());
        if (!Files.exists(workspace.file("copy.pdf")) && answer.path("pages").asInt() > 0) {
            throw new NoCopyException(CopyReason.TOO_LARGE);
        }
        return MadeCopy.of(Worked.file(workspace, "copy.pdf"), PDF);
    }

    private String converted(Workspace workspace, String extension) throws NoCopyException, IOException {
        if (!workspaces.has("soffice")) {
            throw new NoCopyException(CopyReason.NO_CONVERTER);
        }
        String name = "document." + extension;
        Files.copy(workspace.file(Workspace.IN), workspace.file(name));
        List<String> command = List.of(
                "soffice",
                "--headless",
                "--norestore",
                "--nologo",
                // A profile of its own: two conversions at once would wait for each other's.
                "-env:UserInstallation=file:///tmp/marsad-copy-" + UUID.randomUUID(),
                "--convert-to",
                "pdf",
                name);
        Worked.tool(workspace, command, Duration.ofMinutes(2));
        Worked.file(workspace, "document.pdf");
        return "document.pdf";
    }
}
