package org.marsad.evidence.internal.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.inspection.Outcome;
import org.marsad.inspection.ToolOutcome;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.internal.process.RealWorkspaces;
import org.marsad.support.NeedsTools;
import org.marsad.support.Tool;

@NeedsTools(
        value = {"tesseract", "fc-list"},
        install = "tesseract-ocr tesseract-ocr-ara fonts-noto-core fontconfig")
class PageReaderTests {

    private final PageReader reader = new PageReader(new RecognitionSettings(true, List.of("ara"), 50));

    @Test
    void arabicLettersInAnImageAreRead() throws IOException {
        assertThat(read(ArabicPage.png(ArabicPage.drawn()), "image/png")).contains("غادرت", "القاعدة");
    }

    @Test
    @NeedsTools(
            value = {"tesseract", "heif-enc", "heif-convert"},
            install = "tesseract-ocr-ara libheif-examples")
    void arabicLettersInAPhotographOfAnIPhoneAreRead(@TempDir Path directory) throws IOException {
        Files.write(directory.resolve("page.png"), ArabicPage.png(ArabicPage.drawn()));
        Tool.run(directory, "heif-enc", "-o", "page.heic", "page.png");
        assertThat(read(Files.readAllBytes(directory.resolve("page.heic")), "image/heic"))
                .contains("غادرت", "القاعدة");
    }

    @Test
    void thePagesOfAScannedDocumentAreReadInTheirOrder() throws IOException {
        assertThat(read(scan(), "application/pdf")).containsSubsequence("غادرت", "القاعدة");
    }

    @Test
    void whatHoldsNoLettersGivesNone() throws IOException {
        BufferedImage blank = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        assertThat(read(ArabicPage.png(blank), "image/png")).isEmpty();
        assertThat(read(new byte[] {1, 2, 3}, "image/jpeg")).isEmpty();
        assertThat(read(new byte[] {1, 2, 3}, "application/pdf")).isEmpty();
    }

    @Test
    void aPageThatTakesTooLongIsLeftForAnotherTimeAndNotTakenForEmpty() {
        assertThatThrownBy(() -> reader.read(new Stalled(), "image/png")).isInstanceOf(TooSlowException.class);
    }

    /** A machine so busy that every tool is ended for taking too long. */
    private static final class Stalled implements Workspace {

        @Override
        public Path file(String name) {
            return Path.of(name);
        }

        @Override
        public Outcome run(String operation, Map<String, String> parameters, Duration limit) throws IOException {
            throw new IOException("no worker");
        }

        @Override
        public ToolOutcome tool(List<String> command, Duration limit) {
            return new ToolOutcome(-1, "", "");
        }

        @Override
        public void close() {
            // Nothing was made.
        }
    }

    private String read(byte[] content, String type) throws IOException {
        try (Workspace workspace = RealWorkspaces.shared().open(() -> new ByteArrayInputStream(content))) {
            return reader.read(workspace, type);
        }
    }

    private static byte[] scan() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(1400 * 72 / 300f, 300 * 72 / 300f));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, ArabicPage.drawn()),
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
