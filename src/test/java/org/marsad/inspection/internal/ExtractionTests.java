package org.marsad.inspection.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.inspection.Extraction;
import org.marsad.inspection.Extraction.Status;
import org.marsad.inspection.Finding;
import org.marsad.inspection.InspectionReport;
import org.marsad.inspection.Inspector;
import org.marsad.inspection.Malware;
import org.marsad.inspection.Malware.Verdict;
import org.marsad.inspection.internal.process.RealWorkspaces;
import org.marsad.support.NeedsTools;

/** What real workers and tools take out of files. */
class ExtractionTests {

    private static final String STATEMENT = "شهدتُ مغادرة آخر رتل من القاعدة صباح ذلك اليوم.";

    @TempDir
    Path directory;

    @Test
    void textAndItsLanguageAreRead() throws IOException {
        Extraction extraction = inspect(STATEMENT.getBytes(UTF_8)).extraction();
        assertThat(extraction.status()).isEqualTo(Status.OK);
        assertThat(extraction.text()).isEqualTo(STATEMENT);
        assertThat(extraction.language()).isEqualTo("ar");
    }

    @Test
    void aDocumentOfWordIsRead() throws IOException {
        InspectionReport report = inspect(Samples.docx());
        assertThat(report.extraction().text()).contains("نص");
        assertThat(report.extraction().metadata()).containsKey("dcterms:created");
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void moreTextThanIsKeptIsCutAndSaidSo() throws IOException {
        InspectionReport report = inspect("قال ".repeat(300_000).getBytes(UTF_8));
        assertThat(report.extraction().text().length()).isLessThanOrEqualTo(1_000_000);
        assertThat(report.findings()).containsExactly(Finding.CUT_OFF);
    }

    @Test
    @NeedsTools(value = "exiftool", install = "libimage-exiftool-perl")
    void placeTimeAndCameraOfAPhotographAreRead() throws IOException {
        InspectionReport report = inspect(MadeFiles.photograph(directory));
        assertThat(report.extraction().metadata())
                .containsEntry("geo:lat", List.of("33.3128"))
                .containsEntry("geo:long", List.of("44.3615"))
                .containsEntry("tiff:Model", List.of("Telephone"))
                .containsEntry("dcterms:created", List.of("2026-11-20T10:20:30"));
        assertThat(report.findings()).isEmpty();
    }

    @Test
    @NeedsTools(
            value = {"ffmpeg", "ffprobe"},
            install = "ffmpeg")
    void placeAndTimeOfAFilmAreRead() throws IOException {
        InspectionReport report = inspect(MadeFiles.film(directory));
        assertThat(report.extraction().metadata())
                .containsEntry("format:tag:location", List.of("+33.3128+044.3615/"))
                .containsEntry("format:tag:creation_time", List.of("2026-11-20T10:20:30.000000Z"))
                .containsEntry("stream:0:width", List.of("320"));
        assertThat(report.findings()).isEmpty();
    }

    @Test
    @NeedsTools(
            value = {"ffmpeg", "ffprobe"},
            install = "ffmpeg")
    void aFilmCutShortIsFound() throws IOException {
        byte[] film = MadeFiles.film(directory);
        assertThat(inspect(Arrays.copyOf(film, film.length / 2)).findings()).contains(Finding.TRUNCATED);
    }

    @Test
    @NeedsTools(value = "qpdf", install = "qpdf")
    void aDocumentWithAPasswordIsLeftToAHuman() throws IOException {
        InspectionReport report = inspect(MadeFiles.encryptedPdf(directory));
        assertThat(report.detectedType()).isEqualTo("application/pdf");
        assertThat(report.extraction().status()).isEqualTo(Status.ENCRYPTED);
        assertThat(report.findings()).containsExactly(Finding.ENCRYPTED);
    }

    @Test
    void whatIsInfectedIsNotParsed() throws IOException {
        InspectionReport report = inspector(Verdict.INFECTED).inspect(content(Samples.docx()), null, "paper.docx");
        assertThat(report.findings()).containsExactly(Finding.MALWARE);
        assertThat(report.extraction()).isEqualTo(Extraction.NONE);
    }

    @Test
    void thatNobodyScannedIsSaid() throws IOException {
        InspectionReport report = inspector(Verdict.NOT_CONFIGURED).inspect(content(Samples.docx()), null, null);
        assertThat(report.findings()).containsExactly(Finding.NOT_SCANNED);
    }

    @Test
    void aBombIsNeverParsed() throws IOException {
        InspectionReport report = inspect(Samples.zip(Map.of("word/document.xml", "\0".repeat(50_000_000), "x", "y")));
        assertThat(report.findings()).contains(Finding.ARCHIVE_BOMB);
        assertThat(report.extraction()).isEqualTo(Extraction.NONE);
    }

    private static InspectionReport inspect(byte[] content) throws IOException {
        return inspector(Verdict.CLEAN).inspect(content(content), null, null);
    }

    private static Inspector.Content content(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    private static Inspector inspector(Verdict verdict) {
        return new WorkerInspector(
                RealWorkspaces.shared(),
                content -> new Malware(verdict, null, null, Instant.EPOCH),
                new Media(),
                Clock.systemUTC());
    }
}
