package org.marsad.inspection.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.inspection.Finding;
import org.marsad.inspection.InspectionReport;
import org.marsad.inspection.Inspector;
import org.marsad.inspection.Malware;
import org.marsad.inspection.internal.process.RealWorkspaces;

class WorkerInspectorTests {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private final Inspector inspector = new WorkerInspector(
            RealWorkspaces.shared(),
            content -> new Malware(Malware.Verdict.CLEAN, null, "scanner of this test", Instant.EPOCH),
            new Media(),
            Clock.systemUTC());

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments("image/jpeg", Samples.image("jpg"), "photo.jpg"),
                arguments("image/png", Samples.image("png"), "photo.png"),
                arguments("image/webp", Samples.webp(), "photo.webp"),
                arguments("image/heic", Samples.isoMedia("heic"), "photo.heic"),
                arguments("application/pdf", Samples.pdf(), "paper.pdf"),
                arguments(OOXML + "wordprocessingml.document", Samples.docx(), "paper.docx"),
                arguments(OOXML + "spreadsheetml.sheet", Samples.xlsx(), "table.xlsx"),
                arguments(OOXML + "presentationml.presentation", Samples.pptx(), "slides.pptx"),
                arguments(
                        "application/vnd.oasis.opendocument.text",
                        Samples.openDocument("application/vnd.oasis.opendocument.text"),
                        "paper.odt"),
                arguments(
                        "application/vnd.oasis.opendocument.spreadsheet",
                        Samples.openDocument("application/vnd.oasis.opendocument.spreadsheet"),
                        "table.ods"),
                arguments("text/plain", "إفادة شاهد".getBytes(StandardCharsets.UTF_8), "note.txt"),
                arguments("video/mp4", Samples.isoMedia("isom"), "video.mp4"),
                arguments("video/mp4", Samples.isoMedia("iso2"), "video.mp4"),
                arguments("video/mp4", Samples.isoMedia("iso6"), "video.mp4"),
                arguments("video/mp4", Samples.isoMedia("mp41"), "video.mp4"),
                arguments("video/mp4", Samples.isoMedia("mp42"), "video.mp4"),
                arguments("video/mp4", Samples.isoMedia("avc1"), "video.mp4"),
                arguments("video/mp4", Samples.isoMedia("dash"), "video.mp4"),
                arguments("video/quicktime", Samples.isoMedia("qt  "), "video.mov"),
                arguments("video/webm", Samples.webm(), "video.webm"),
                arguments("audio/mpeg", Samples.mp3(), "voice.mp3"),
                arguments("audio/mp4", Samples.isoMedia("M4A "), "voice.m4a"),
                arguments("audio/vorbis", Samples.ogg("\u0001vorbis" + "\0".repeat(23)), "voice.ogg"),
                arguments("audio/opus", Samples.ogg("OpusHead\u0001\u0001\0\0\0\0\0\0\0\0\0"), "voice.ogg"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void everyAcceptedFormatIsDetectedByItsContentAlone(String type, byte[] content, String name) throws IOException {
        assertThat(inspect(content, null, null).detectedType()).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void aFileThatIsWhatItsNameSaysDiffersInNothing(String type, byte[] content, String name) throws IOException {
        assertThat(inspect(content, type, name).findings())
                .doesNotContain(Finding.DECLARED_TYPE_DIFFERS, Finding.EXTENSION_DIFFERS, Finding.UNRECOGNISED);
    }

    static Stream<Arguments> disguised() {
        return Stream.of(
                arguments(
                        Samples.bytes("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00FF\u00FF\0\0" + "\0".repeat(200)),
                        "photo.jpg"),
                arguments(
                        "<html><body><script>alert(1)</script></body></html>".getBytes(StandardCharsets.UTF_8),
                        "x.png"),
                arguments(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>".getBytes(StandardCharsets.UTF_8),
                        "x.png"),
                arguments(Samples.docm(), "paper.docx"),
                arguments(Samples.pdf(), "photo.jpg"));
    }

    @ParameterizedTest
    @MethodSource("disguised")
    void aDisguiseIsFoundAndNeverBelieved(byte[] content, String name) throws IOException {
        InspectionReport report = inspect(content, null, name);
        assertThat(report.findings()).contains(Finding.EXTENSION_DIFFERS);
        assertThat(report.detectedType()).isNotEqualTo(report.extensionType());
    }

    @Test
    void anEmptyFileIsEmptyWhateverItIsCalled() throws IOException {
        assertThat(inspect(new byte[0], "image/jpeg", "photo.jpg").findings()).containsExactly(Finding.EMPTY);
    }

    @Test
    void whatABrowserDoesNotKnowIsNotHeldAgainstTheFile() throws IOException {
        assertThat(inspect(Samples.pdf(), "application/octet-stream", null).findings())
                .isEmpty();
        assertThat(inspect(Samples.image("jpg"), "image/jpg; charset=binary", "p.JPG")
                        .findings())
                .isEmpty();
    }

    @Test
    void aDeclaredTypeThatTheContentDoesNotBearOutIsAFinding() throws IOException {
        assertThat(inspect(Samples.pdf(), "image/png", "paper.pdf").findings())
                .containsExactly(Finding.DECLARED_TYPE_DIFFERS);
    }

    /** Detection reads the front of a file; whether its end is there is a question for a check of its structure. */
    @Test
    void aDocumentCutShortIsStillKnownByItsFront() throws IOException {
        byte[] docx = Samples.docx();
        byte[] truncated = Arrays.copyOf(docx, docx.length / 3);
        assertThat(inspect(truncated, null, "paper.docx").detectedType())
                .isEqualTo(OOXML + "wordprocessingml.document");
    }

    @Test
    void noiseIsUnrecognisedAndNoFailure() throws IOException {
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);
        assertThat(inspect(noise, null, null).findings()).contains(Finding.UNRECOGNISED);
    }

    @Test
    void aZipBombIsAZipAndNothingOfItIsUnpacked() throws IOException {
        byte[] bomb = Samples.zip(Map.of("zeros", "\0".repeat(50_000_000)));
        assertThat(inspect(bomb, null, "bomb.zip").detectedType()).isEqualTo("application/zip");
    }

    private InspectionReport inspect(byte[] content, @Nullable String declared, @Nullable String name)
            throws IOException {
        return inspector.inspect(() -> new ByteArrayInputStream(content), declared, name);
    }
}
