package org.marsad.inspection.worker.structure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.inspection.Finding;
import org.marsad.support.HostileFile;
import org.marsad.support.Pdfs;
import org.marsad.support.Pictures;
import org.marsad.support.Zips;

class StructureCheckTests {

    @TempDir
    Path directory;

    static List<HostileFile> hostile() {
        return HostileFile.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsMadeToHarmIsFound(HostileFile file) throws IOException {
        assertThat(check(file.content(), file.type())).contains(file.finding());
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                arguments("image/jpeg", Pictures.jpeg()),
                arguments("image/jpeg", Pictures.joined(Pictures.jpeg(), new byte[3000])),
                arguments("image/jpeg", Pictures.jpegWithComment("taken in Baghdad <3")),
                arguments("image/png", Pictures.png()),
                arguments("image/png", Pictures.drawn("png", 3000, 2000)),
                arguments("image/gif", Pictures.drawn("gif", 50, 50)),
                arguments("image/tiff", Pictures.drawn("tiff", 50, 50)),
                arguments("application/pdf", Pdfs.plain()),
                arguments("application/pdf", Pdfs.with("/OpenAction[3 0 R/Fit]").bytes()),
                arguments(
                        "application/pdf",
                        new Pdfs()
                                .object("(HTML/CSS/JavaScript, page 1/Launch)")
                                .bytes()),
                arguments(
                        "application/pdf",
                        Pictures.joined(Pdfs.plain(), "\n7 0 obj<<>>endobj %%EOF\n".getBytes(UTF_8))),
                arguments(Zips.DOCX, Zips.docx().bytes()),
                arguments(Zips.DOCX, Zips.docx().comment("made by a program").bytes()),
                arguments(
                        Zips.DOCX,
                        Zips.docx()
                                .entry("word/embeddings/Book1.xlsx", Zips.docx().bytes())
                                .bytes()),
                arguments(
                        Zips.DOCX,
                        Zips.docx().text("word/_rels/document.xml.rels", link()).bytes()),
                arguments(Zips.ODT, Zips.odt().bytes()),
                arguments("text/plain", "رأيت <script> مكتوبة".repeat(9000).getBytes(UTF_8)),
                arguments("text/plain", "\uFEFFنص".getBytes(java.nio.charset.StandardCharsets.UTF_16LE)));
    }

    private static String link() {
        return Zips.relationships("hyperlink", "https://example.org/?a=1&amp;b=2", "TargetMode=\"External\"");
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatProgramsWriteEveryDayIsNot(String type, byte[] content) throws IOException {
        assertThat(check(content, type)).isEmpty();
    }

    @Test
    void everyFlawIsAFinding() {
        assertThat(Arrays.stream(Flaw.values()).map(Flaw::name))
                .isSubsetOf(Arrays.stream(Finding.values()).map(Finding::name).toList());
    }

    @Test
    void anEmptyFileHasNoStructure() throws IOException {
        assertThat(check(new byte[0], "image/jpeg")).isEmpty();
    }

    /** 200 MB are what one file may have; the memory of the JVM does not show in a small part of the time. */
    @Test
    void theLargestFileTakesSecondsAndNotItsSizeInMemory() throws IOException {
        for (String type : List.of("image/jpeg", "application/pdf", "text/plain", "video/mp4")) {
            Path file = large(type.equals("application/pdf") ? "%PDF-1.7\n" : "\u00FF\u00D8\u00FF");
            Instant start = Instant.now();
            StructureCheck.check(file, type);
            assertThat(Duration.between(start, Instant.now())).as(type).isLessThan(Duration.ofSeconds(10));
        }
    }

    private Path large(String start) throws IOException {
        byte[] block = new byte[1024 * 1024];
        new java.util.Random(7).nextBytes(block);
        Path file = directory.resolve("large");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            for (int i = 0; i < 200; i++) {
                out.write(block);
            }
        }
        return file;
    }

    private Set<String> check(byte[] content, String type) throws IOException {
        Path file = Files.write(directory.resolve("in"), content);
        return StructureCheck.check(file, type);
    }
}
