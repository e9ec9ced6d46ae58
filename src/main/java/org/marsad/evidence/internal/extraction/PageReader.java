package org.marsad.evidence.internal.extraction;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.marsad.inspection.Outcome;
import org.marsad.inspection.ToolOutcome;
import org.marsad.inspection.Workspace;
import org.springframework.stereotype.Component;

/** Reads the letters in one image, or in the pages of a document, with tesseract in a workspace. */
@Component
class PageReader {

    /** A choice: recognition waits behind everything else, and one page shall not hold up the next for longer. */
    private static final Duration PAGE = Duration.ofMinutes(2);

    /** What tesseract was trained on. */
    private static final String DPI = "300";

    private final RecognitionSettings settings;

    PageReader(RecognitionSettings settings) {
        this.settings = settings;
    }

    /**
     * What is written there; empty if nothing could be read.
     *
     * @throws TooSlowException if a page took longer than {@link #PAGE}
     */
    String read(Workspace workspace, String mediaType) throws IOException {
        return switch (mediaType) {
            case "application/pdf" -> document(workspace);
            case "image/heic" -> heic(workspace);
            default -> image(workspace, Workspace.IN);
        };
    }

    private String document(Workspace workspace) throws IOException {
        StringBuilder text = new StringBuilder();
        int pages = 1;
        for (int page = 1; page <= Math.min(pages, settings.maxPages()); page++) {
            Outcome drawn = workspace.run("pdf-page", Map.of("page", Integer.toString(page), "dpi", DPI), PAGE);
            if (!drawn.ok()) {
                break;
            }
            pages = drawn.result().path("pages").asInt();
            text.append(image(workspace, "out")).append("\n\n");
        }
        return text.toString().strip();
    }

    private String heic(Workspace workspace) throws IOException {
        ToolOutcome converted = workspace.tool(List.of("heif-convert", Workspace.IN, "out.png"), PAGE);
        return converted.ok() ? image(workspace, "out.png") : "";
    }

    private String image(Workspace workspace, String file) throws IOException {
        String languages = String.join("+", settings.languages());
        ToolOutcome read = workspace.tool(List.of("tesseract", file, "stdout", "-l", languages), PAGE);
        if (read.timedOut()) {
            throw new TooSlowException();
        }
        return read.ok()
                ? read.output().replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip()
                : "";
    }
}
