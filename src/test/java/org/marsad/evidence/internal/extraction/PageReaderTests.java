package org.marsad.evidence.internal.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.internal.process.RealWorkspaces;
import org.marsad.support.NeedsTools;

@NeedsTools(
        value = {"tesseract", "fc-list"},
        install = "tesseract-ocr tesseract-ocr-ara fonts-noto-core fontconfig")
class PageReaderTests {

    private final PageReader reader = new PageReader(new RecognitionSettings(true, List.of("ara"), 50));

    @Test
    void arabicLettersInAnImageAreRead() throws IOException {
        assertThat(read(png(page()), "image/png")).contains("غادرت", "القاعدة");
    }

    @Test
    void thePagesOfAScannedDocumentAreReadInTheirOrder() throws IOException {
        assertThat(read(scan(), "application/pdf")).containsSubsequence("غادرت", "القاعدة");
    }

    @Test
    void whatHoldsNoLettersGivesNone() throws IOException {
        BufferedImage blank = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        assertThat(read(png(blank), "image/png")).isEmpty();
        assertThat(read(new byte[] {1, 2, 3}, "image/jpeg")).isEmpty();
        assertThat(read(new byte[] {1, 2, 3}, "application/pdf")).isEmpty();
    }

    private String read(byte[] content, String type) throws IOException {
        try (Workspace workspace = RealWorkspaces.shared().open(() -> new ByteArrayInputStream(content))) {
            return reader.read(workspace, type);
        }
    }

    private static BufferedImage page() {
        BufferedImage image = new BufferedImage(1400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1400, 300);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font("Noto Naskh Arabic", Font.PLAIN, 64));
        graphics.drawString("غادرت القوات القاعدة في الصباح", 200, 170);
        graphics.dispose();
        return image;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] scan() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(1400 * 72 / 300f, 300 * 72 / 300f));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, page()),
                        0,
                        0,
                        page.getMediaBox().getWidth(),
                        page.getMediaBox().getHeight());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
