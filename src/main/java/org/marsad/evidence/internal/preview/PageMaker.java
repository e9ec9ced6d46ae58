package org.marsad.evidence.internal.preview;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.evidence.EvidenceItem;
import org.marsad.inspection.Outcome;
import org.marsad.inspection.Workspace;
import org.springframework.stereotype.Component;

/** Pages of a PDF as pictures, one at a time. An office document's workspace holds the PDF made of it. */
@Component
class PageMaker implements Maker {

    private static final String PNG = "image/png";
    /** An A4 page of 210 mm is 992 pixels wide at 120 dpi: legible, and some 100 KB. */
    private static final int DPI = 120;
    /** Small print and stamps; 2480 pixels for A4, the resolution at which OCR reads. */
    private static final int LARGE_DPI = 300;
    /** 298 pixels for A4. */
    private static final int THUMB_DPI = 36;
    /** More pages than that no reader turns. */
    static final int MOST_PAGES = 100_000;

    private final Duration limit;

    PageMaker(PreviewSettings settings) {
        this.limit = settings.pictureLimit();
    }

    @Override
    public Set<Shape> shapes() {
        return Set.of(Shape.PAGES, Shape.OFFICE);
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.THUMB, Part.PAGE, Part.LARGE_PAGE);
    }

    @Override
    public Made make(EvidenceItem item, Part part, int number, Workspace workspace)
            throws NoPreviewException, IOException {
        int dpi = part == Part.THUMB ? THUMB_DPI : part == Part.PAGE ? DPI : LARGE_DPI;
        Outcome outcome = workspace.run(
                "pdf-page", Map.of("page", Integer.toString(number), "dpi", Integer.toString(dpi)), limit);
        if (!outcome.ok()) {
            throw new NoPreviewException(NoPreview.of(outcome.status()));
        }
        int pages = outcome.result().path("pages").asInt(0);
        if (number > pages || pages > MOST_PAGES) {
            throw new NoPreviewException(NoPreview.NO_SUCH_PAGE);
        }
        return new Made(List.of(new Made.Output(part, number, workspace.file("out"), PNG)), pages);
    }
}
