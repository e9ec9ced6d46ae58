package org.marsad.evidence.internal.copies;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyLog;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.PublicCopies;
import org.marsad.evidence.PublicCopy;
import org.marsad.evidence.Quarantine;
import org.marsad.evidence.QuarantinedFile;
import org.marsad.evidence.Redaction;
import org.marsad.evidence.VaultUnavailableException;
import org.marsad.support.NeedsTools;
import org.marsad.support.Pictures;
import org.marsad.support.Tool;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Copies of real files by real tools: nothing that says who, where or with what is left in them. */
@WholeMarsad
@NeedsTools(
        value = {"exiftool", "ffmpeg", "ffprobe", "heif-convert", "heif-enc", "soffice", "pdftotext"},
        install = "libimage-exiftool-perl ffmpeg libheif-examples libreoffice poppler-utils")
class CopiesOfFilesTests {

    private static final String SECRET = "Secret4711";

    @TempDir
    Path directory;

    @Autowired
    private EvidenceItems items;

    @Autowired
    private Quarantine quarantine;

    @Autowired
    private PublicCopies copies;

    @Autowired
    private CustodyLog custody;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "webp", "heic"})
    void ofAPictureOnlyWhatIsSeenIsLeft(String format) throws Exception {
        Files.write(directory.resolve("p.png"), Pictures.drawn("png", 320, 240));
        switch (format) {
            case "png" -> Files.copy(directory.resolve("p.png"), directory.resolve("file.png"));
            case "heic" -> Tool.run(directory, "heif-enc", "-o", "file.heic", "p.png");
            default -> Tool.run(directory, "ffmpeg", "-nostdin", "-i", "p.png", "file." + format);
        }
        Tool.run(
                directory,
                "exiftool",
                "-q",
                "-Make=" + SECRET,
                "-XMP:Creator=" + SECRET,
                "-GPSLatitude=33.3",
                "-GPSLatitudeRef=N",
                "file." + format);
        PublicCopy copy = made("file." + format);
        assertThat(copy.reason()).isNull();
        assertThat(copy.mediaType()).isEqualTo("image/jpeg");
        assertThat(copy.width()).isEqualTo(320);
        assertThat(told(copy)).doesNotContain(SECRET, "GPS", "XMP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "mov", "webm", "mp3", "m4a", "ogg"})
    void ofFilmsAndSoundsOnlyWhatIsSeenAndHeardIsLeft(String format) throws Exception {
        record(format);
        PublicCopy copy = made("file." + format);
        assertThat(copy.reason()).isNull();
        assertThat(told(copy)).doesNotContain(SECRET, "+33.3", "x264");
        assertThat(bytes(copy)).doesNotContain(SECRET);
        assertThat(Tool.run(directory, "ffprobe", "-v", "error", "-show_entries", "format=duration", "copy"))
                .contains("duration=1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "webm"})
    void aRectangleLastsOverTheWholeFilm(String format) throws Exception {
        record(format);
        EvidenceItem item = sealed("file." + format);
        copies.cover(item.id(), List.of(new Redaction(1, 0.5, 0, 0.5, 1)), "analyst1");
        PublicCopy copy = made(item);
        assertThat(copy.reason()).isNull();
        assertThat(copy.redactions()).isEqualTo(1);
        assertThat(told(copy)).doesNotContain(SECRET);
        Tool.run(directory, "ffmpeg", "-nostdin", "-ss", "0.8", "-i", "copy", "-frames:v", "1", "frame.png");
        BufferedImage frame = ImageIO.read(directory.resolve("frame.png").toFile());
        assertThat(new Color(frame.getRGB(120, 60)).getGreen()).isLessThan(24);
        assertThat(new Color(frame.getRGB(20, 20)).getRGB() & 0xFFFFFF).isNotZero();
    }

    @Test
    void ofAnOfficeDocumentThePagesAreLeft() throws Exception {
        Files.writeString(
                directory.resolve("p.html"),
                "<html><head><title>T</title><meta name=author content=" + SECRET + "></head><body>The bridge</body>");
        Tool.run(
                directory,
                "soffice",
                "--headless",
                "-env:UserInstallation=file://" + directory.resolve("profile"),
                "--convert-to",
                "docx:MS Word 2007 XML",
                "p.html");
        Tool.run(directory, "exiftool", "-ver");
        PublicCopy copy = made("p.docx");
        assertThat(copy.reason()).isNull();
        assertThat(copy.mediaType()).isEqualTo("application/pdf");
        assertThat(told(copy)).doesNotContain(SECRET, "LibreOffice", "Producer", "Create Date");
        assertThat(Tool.run(directory, "pdftotext", "copy", "-")).contains("The bridge");
    }

    @Test
    void ofATextOnlyLettersAreLeft() throws Exception {
        Files.write(directory.resolve("file.txt"), "شهادة\u202E مكتوبة\r\n\u001Bنهاية ‌می".getBytes(UTF_8));
        PublicCopy copy = made("file.txt");
        assertThat(copy.reason()).isNull();
        assertThat(new String(read(copy), UTF_8)).isEqualTo("نسخة عامة · Public copy\n\nشهادة مكتوبة\nنهاية ‌می");
    }

    @Test
    void theHashOfACopiedTextIsNotThatOfTheFileOnSomebodysPhone() throws Exception {
        byte[] plain = "شهادة مكتوبة\n".getBytes(UTF_8);
        Files.write(directory.resolve("file.txt"), plain);
        assertThat(made("file.txt").sha256())
                .isNotEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(plain)));
    }

    @Test
    void whatIsCoveredIsBlackInTheCopyAndTheOriginalIsAsItWas() throws Exception {
        Files.write(directory.resolve("file.png"), Pictures.drawn("png", 200, 100));
        EvidenceItem item = sealed("file.png");
        PublicCopy open = made(item);
        assertThat(open.redactions()).isZero();
        copies.cover(item.id(), List.of(new Redaction(1, 0, 0, 0.5, 1)), "analyst1");
        assertThat(copies.of(item.id()).orElseThrow().isPublishable()).isFalse();
        PublicCopy copy = made(item);
        assertThat(copy.sha256()).isNotEqualTo(open.sha256());
        assertThatThrownBy(() -> read(open))
                .as("the copy that shows it is gone")
                .isInstanceOf(VaultUnavailableException.class);
        assertThat(copy.isPublishable()).isTrue();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(read(copy)));
        assertThat(new Color(image.getRGB(50, 50)).getRed()).isLessThan(16);
        assertThat(new Color(image.getRGB(150, 50)).getRed()).isGreaterThan(60);
        try (InputStream original = items.download(item.id(), "analyst1")) {
            assertThat(original.readAllBytes()).isEqualTo(Files.readAllBytes(directory.resolve("file.png")));
        }
        assertThat(custody.of(item.id()))
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo(CustodyAction.DERIVED);
                    assertThat(entry.detail()).contains(item.sha256(), String.valueOf(copy.sha256()));
                })
                .anyMatch(entry -> entry.action() == CustodyAction.REDACTED
                        && entry.actor().equals("analyst1"));
    }

    @Test
    void makingItAgainChangesNothing() throws Exception {
        Files.write(directory.resolve("file.png"), Pictures.png());
        EvidenceItem item = sealed("file.png");
        PublicCopy first = made(item);
        assertThat(made(item)).isEqualTo(first);
        assertThat(custody.of(item.id()).stream().filter(entry -> entry.action() == CustodyAction.DERIVED))
                .hasSize(1);
    }

    @Test
    void whatAsksForAPasswordHasNoCopy() throws Exception {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(directory.resolve("file.pdf").toFile());
        }
        assertThat(made("file.pdf").reason()).isEqualTo("ENCRYPTED");
    }

    @Test
    void whatIsRefusedOrBrokenOrCannotBeCoveredHasNoCopyAndSaysWhy() throws Exception {
        Files.write(directory.resolve("a.exe"), new byte[] {'M', 'Z', 0, 1, 2, 3});
        assertThat(made("a.exe").reason()).isEqualTo("NOT_ACCEPTED");
        Files.write(directory.resolve("flood.png"), Pictures.pngOf(30_000, 30_000));
        assertThat(made("flood.png").reason()).isEqualTo("UNREADABLE");
        Files.writeString(directory.resolve("note.txt"), "a note of a witness");
        EvidenceItem note = sealed("note.txt");
        copies.cover(note.id(), List.of(new Redaction(1, 0, 0, 1, 1)), "analyst1");
        assertThat(made(note).reason()).isEqualTo("CANNOT_COVER");
    }

    @Test
    void statementsAndLinksHaveNoCopy() throws Exception {
        List<EvidenceItem> all = transaction.execute(status ->
                items.seal(UUID.randomUUID(), "a statement", List.of(), List.of("https://example.org/" + SECRET)));
        for (EvidenceItem item : all) {
            copies.make(item.id());
            assertThat(copies.of(item.id())).isEmpty();
        }
    }

    /** One second with the tags that telephones, cameras and players write. */
    private void record(String format) throws IOException {
        boolean video = List.of("mp4", "mov", "webm").contains(format);
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-f", "lavfi", "-i", "sine=duration=1.2"));
        if (video) {
            command.addAll(List.of("-f", "lavfi", "-i", "testsrc=duration=1.2:size=160x120:rate=10"));
            command.addAll(List.of("-pix_fmt", "yuv420p"));
        }
        for (String tag : List.of("title", "artist", "comment", "make", "com.apple.quicktime.make")) {
            command.addAll(List.of("-metadata", tag + "=" + SECRET));
        }
        command.addAll(List.of("-metadata", "location=+33.3+044.4/", "-metadata:s:a", "language=ara"));
        command.addAll(List.of("-metadata:s:a", "handler_name=" + SECRET, "file." + format));
        Tool.run(directory, command.toArray(String[]::new));
    }

    private PublicCopy made(String file) throws IOException {
        return made(sealed(file));
    }

    private PublicCopy made(EvidenceItem item) throws IOException {
        copies.make(item.id());
        return copies.of(item.id()).orElseThrow();
    }

    private EvidenceItem sealed(String file) throws IOException {
        QuarantinedFile received;
        try (InputStream content = Files.newInputStream(directory.resolve(file))) {
            received = quarantine.receive(content, file, null);
        }
        List<EvidenceItem> sealed = transaction.execute(
                status -> items.seal(UUID.randomUUID(), "a statement", List.of(received), List.of()));
        return items.inspect(sealed.get(1).id());
    }

    private byte[] read(PublicCopy copy) throws IOException {
        try (InputStream content = copies.open(copy)) {
            return content.readAllBytes();
        }
    }

    private String bytes(PublicCopy copy) throws IOException {
        return new String(read(copy), ISO_8859_1);
    }

    /** Everything that exiftool finds in it. */
    private String told(PublicCopy copy) throws IOException {
        Files.write(directory.resolve("copy"), read(copy));
        return Tool.run(directory, "exiftool", "-a", "-G1", "-ee", "-u", "copy");
    }
}
