package org.marsad.inspection.worker.copy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.inspection.worker.EncryptedException;
import org.marsad.inspection.worker.Request;
import org.marsad.support.NeedsTools;
import org.marsad.support.Pictures;
import org.marsad.support.Tool;

/** What is left of a document in its copy: its pages as they are seen, and nothing else. */
@NeedsTools(
        value = {"qpdf", "exiftool", "pdftotext"},
        install = "qpdf libimage-exiftool-perl poppler-utils")
class PdfCopyTests {

    @TempDir
    Path directory;

    private final PDDocument document = new PDDocument();

    @BeforeEach
    void twoPages() throws IOException {
        write("The bridge was never built");
        write("Signed by Ali");
    }

    @Test
    void theTextStaysAndWhoWroteItIsGone() throws Exception {
        document.getDocumentInformation().setAuthor("Ali Secret");
        document.getDocumentInformation().setProducer("SecretWriter");
        document.getDocumentCatalog()
                .setMetadata(
                        new PDMetadata(document, new ByteArrayInputStream("<x>SecretXmp</x>".getBytes(ISO_8859_1))));
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('SecretScript')"));
        copied("[]");
        assertThat(text()).contains("The bridge was never built", "Signed by Ali");
        assertThat(Tool.run(directory, "exiftool", "-a", "-G1", "out")).doesNotContain("Secret", "Author", "XMP");
        assertThat(readable()).doesNotContain("Secret", "JavaScript", "/Metadata", "/Info");
    }

    @Test
    void whatAnImageInsideTellsIsGone() throws Exception {
        byte[] jpeg = Pictures.jpegWithComment("SecretPlace");
        PDImageXObject image = PDImageXObject.createFromByteArray(document, jpeg, "photo");
        try (PDPageContentStream content = more(0)) {
            content.drawImage(image, 50, 50);
        }
        copied("[]");
        assertThat(readable()).contains("/DCTDecode").doesNotContain("SecretPlace");
        assertThat(Tool.run(directory, "pdfimages", "-list", "out")).contains("jpeg");
    }

    @Test
    void underARectangleLiesNoText() throws Exception {
        copied("[{\"page\":2,\"x\":0.05,\"y\":0.05,\"width\":0.9,\"height\":0.2}]");
        assertThat(text()).contains("The bridge was never built").doesNotContain("Signed", "Ali");
        assertThat(Tool.run(directory, "pdfimages", "-list", "out")).contains("jpeg");
    }

    @Test
    void whatTheSenderCoveredInAReaderStaysCovered() throws Exception {
        PDAnnotationSquare bar = new PDAnnotationSquare();
        bar.setRectangle(new PDRectangle(50, 690, 400, 60));
        document.getPage(1).setAnnotations(List.of(bar));
        copied("[]");
        assertThat(text()).contains("The bridge").doesNotContain("Signed");
    }

    @Test
    void textsBesideWhatIsDrawnAndCommentsAreGone() throws Exception {
        try (PDPageContentStream content = more(0)) {
            content.appendRawCommands("\n% SecretComment\n/Span <</ActualText (SecretWords)>> BDC 0 0 m EMC\n");
        }
        copied("[]");
        assertThat(readable()).contains("The bridge").doesNotContain("SecretComment", "SecretWords", "BDC");
    }

    @Test
    void attachmentsAndLinksStayBehindAndWhatAFormShowsIsDrawn() throws Exception {
        COSStream attachment = document.getDocument().createCOSStream();
        try (OutputStream out = attachment.createOutputStream()) {
            out.write("SecretAttachment".getBytes(ISO_8859_1));
        }
        document.getDocumentCatalog().getCOSObject().setItem("AF", attachment);
        document.getPage(0).getCOSObject().setItem("AF", attachment);
        field("Shown in the form");
        copied("[]");
        assertThat(text()).contains("Shown in the form", "The bridge");
        assertThat(readable()).doesNotContain("SecretAttachment", "/AcroForm", "/Annots", "SecretField");
    }

    private void field(String value) throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("Helv"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 12 Tf 0 g");
        PDTextField field = new PDTextField(form);
        field.setPartialName("SecretField");
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(72, 500, 300, 20));
        widget.setPage(document.getPage(0));
        widget.setPrinted(true);
        document.getPage(0).setAnnotations(List.of(widget));
        form.setFields(List.of(field));
        field.setValue(value);
    }

    @Test
    void onAPageThatLiesOnItsSideTheRectangleIsWhereItIsSeen() throws Exception {
        document.getPage(1).setRotation(90);
        copied("[{\"page\":2,\"x\":0.5,\"y\":0,\"width\":0.5,\"height\":0.5}]");
        Tool.run(directory, "pdftoppm", "-r", "20", "-f", "2", "-l", "2", "-png", "out", "page");
        BufferedImage page = ImageIO.read(directory.resolve("page-2.png").toFile());
        assertThat(page.getWidth()).isGreaterThan(page.getHeight());
        assertThat(new Color(page.getRGB(page.getWidth() * 3 / 4, page.getHeight() / 4)).getRed())
                .isLessThan(16);
        assertThat(new Color(page.getRGB(page.getWidth() / 4, page.getHeight() * 3 / 4)).getRed())
                .isGreaterThan(240);
    }

    @Test
    void theSameDocumentGivesTheSameCopy() throws Exception {
        copied("[]");
        byte[] first = Files.readAllBytes(directory.resolve("out"));
        new PdfCopy().run(new Request(directory, Map.of()));
        assertThat(Files.readAllBytes(directory.resolve("out"))).isEqualTo(first);
    }

    @Test
    void aPasswordIsAskedForByNobody() throws Exception {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        assertThatThrownBy(() -> copied("[]")).isInstanceOf(EncryptedException.class);
    }

    @Test
    void aRectangleOnAPageThatIsNotThereMakesNoCopy() {
        assertThatThrownBy(() -> copied("[{\"page\":3,\"x\":0,\"y\":0,\"width\":1,\"height\":1}]"))
                .isInstanceOf(IOException.class);
        assertThat(directory.resolve("out")).doesNotExist();
    }

    private void write(String text) throws IOException {
        document.addPage(new PDPage(PDRectangle.A4));
        try (PDPageContentStream content = more(document.getNumberOfPages() - 1)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
            content.newLineAtOffset(72, 700);
            content.showText(text);
            content.endText();
        }
    }

    private PDPageContentStream more(int page) throws IOException {
        return new PDPageContentStream(
                document, document.getPage(page), PDPageContentStream.AppendMode.APPEND, true, true);
    }

    private void copied(String covers) throws Exception {
        document.save(directory.resolve("in").toFile());
        document.close();
        new PdfCopy().run(new Request(directory, Map.of("covers", covers)));
    }

    private String text() throws IOException {
        return Tool.run(directory, "pdftotext", "out", "-");
    }

    private String readable() throws IOException {
        Tool.run(directory, "qpdf", "--check", "out");
        Tool.run(directory, "qpdf", "--qdf", "--object-streams=disable", "out", "readable");
        return Files.readString(directory.resolve("readable"), ISO_8859_1);
    }
}
