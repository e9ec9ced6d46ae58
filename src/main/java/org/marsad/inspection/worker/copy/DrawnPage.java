package org.marsad.inspection.worker.copy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Adds a page as the picture that a reader sees, with rectangles burned in and nothing beneath. */
final class DrawnPage {

    /** Print is readable and the copy stays small. */
    private static final double DPI = 200;

    /** An A3 page at 200 dpi has 7.7 million; larger pages are drawn coarser. */
    private static final double MOST_PIXELS = 16_000_000;

    private static final double POINTS_PER_INCH = 72;

    private final PDDocument source;
    private final PDDocument copy;
    private final PDFRenderer renderer;

    DrawnPage(PDDocument source, PDDocument copy) {
        this.source = source;
        this.copy = copy;
        this.renderer = new PDFRenderer(source);
        renderer.setSubsamplingAllowed(true);
    }

    void add(int index, List<Cover> covers) throws IOException {
        PDPage page = source.getPage(index);
        BufferedImage image = renderer.renderImageWithDPI(index, (float) dpi(page), ImageType.RGB);
        Cover.burn(image, covers);
        PDRectangle size = seen(page);
        PDPage drawn = new PDPage(size);
        copy.addPage(drawn);
        PDImageXObject picture = JPEGFactory.createFromImage(copy, image, PlainJpeg.QUALITY);
        try (PDPageContentStream content = new PDPageContentStream(copy, drawn)) {
            content.drawImage(picture, 0, 0, size.getWidth(), size.getHeight());
        }
    }

    private static PDRectangle seen(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean lies = page.getRotation() % 180 != 0;
        return lies
                ? new PDRectangle(box.getHeight(), box.getWidth())
                : new PDRectangle(box.getWidth(), box.getHeight());
    }

    private static double dpi(PDPage page) {
        double inches =
                page.getCropBox().getWidth() * page.getCropBox().getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
        return Math.min(DPI, Math.sqrt(MOST_PIXELS / Math.max(inches, 1e-6)));
    }
}
