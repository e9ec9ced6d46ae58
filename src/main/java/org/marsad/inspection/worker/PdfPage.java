package org.marsad.inspection.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * {@code pdf-page}: draws the page of the parameter {@code page} (from 1) with {@code dpi} dots an inch as a PNG named
 * {@code out}. Scripts and links of the document are not run or followed: only the picture is made.
 */
final class PdfPage implements Operation {

    /** Enough for character recognition, which gains nothing above it. */
    private static final int MOST_DPI = 300;

    /** An A3 page at 300 dpi; larger pages are drawn smaller. Four bytes each fit the worker's memory. */
    private static final double MOST_PIXELS = 20_000_000;

    private static final double POINTS_PER_INCH = 72;

    @Override
    public String name() {
        return "pdf-page";
    }

    @Override
    public Map<String, Object> run(Request request) throws Exception {
        int page = Integer.parseInt(request.parameter("page"));
        int dpi = Math.min(MOST_DPI, Math.max(1, Integer.parseInt(request.parameter("dpi"))));
        try (PDDocument document = Loader.loadPDF(request.in().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            if (page < 1 || page > pages) {
                throw new IllegalArgumentException("no such page");
            }
            BufferedImage image = drawn(document, page - 1, dpi);
            write(image, request);
            return Map.of("pages", pages, "width", image.getWidth(), "height", image.getHeight());
        } catch (InvalidPasswordException e) {
            throw new EncryptedException();
        }
    }

    private static BufferedImage drawn(PDDocument document, int index, int dpi) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImageWithDPI(index, (float) bounded(document.getPage(index), dpi), ImageType.RGB);
    }

    private static double bounded(PDPage page, int dpi) {
        double inches =
                page.getCropBox().getWidth() * page.getCropBox().getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
        return Math.min(dpi, Math.sqrt(MOST_PIXELS / Math.max(inches, 1e-6)));
    }

    private static void write(BufferedImage image, Request request) throws IOException {
        if (!ImageIO.write(image, "png", request.file("out").toFile())) {
            throw new IOException("no PNG writer");
        }
    }
}
