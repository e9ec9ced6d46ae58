package org.marsad.inspection.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Detection on Tika's own test documents of the types that count as evidence, their names taken away. Files that are
 * broken or of another type on purpose are among them, so it can't be 100 %.
 */
class DetectionMeasuredTests {

    private static final Logger LOG = LoggerFactory.getLogger(DetectionMeasuredTests.class);

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN = "application/vnd.oasis.opendocument.";

    /** What a document under a password is, whatever it was before. */
    private static final String PROTECTED = "application/x-tika-ooxml-protected";

    /** What a file of this extension should be. */
    private static final Map<String, Set<String>> TYPES = Map.ofEntries(
            Map.entry("pdf", Set.of("application/pdf")),
            Map.entry("docx", Set.of(OFFICE + "wordprocessingml.document", PROTECTED)),
            Map.entry("xlsx", Set.of(OFFICE + "spreadsheetml.sheet", PROTECTED)),
            Map.entry("pptx", Set.of(OFFICE + "presentationml.presentation", PROTECTED)),
            Map.entry("odt", Set.of(OPEN + "text")),
            Map.entry("ods", Set.of(OPEN + "spreadsheet")),
            Map.entry("jpg", Set.of("image/jpeg")),
            Map.entry("png", Set.of("image/png")),
            Map.entry("webp", Set.of("image/webp")),
            Map.entry("heic", Set.of("image/heic")),
            Map.entry("mp3", Set.of("audio/mpeg")),
            Map.entry("m4a", Set.of("audio/mp4")),
            Map.entry("mp4", Set.of("video/mp4")),
            Map.entry("txt", Set.of("text/plain")));

    @TempDir
    Path directory;

    @Test
    void ninetySevenOfAHundredDocumentsAreRecognisedByTheirContentAlone() throws IOException {
        Types types = new Types();
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (Resource document : documents()) {
            String name = String.valueOf(document.getFilename());
            Set<String> expected = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            if (expected != null) {
                all++;
                String detected = types.ofContent(nameless(document));
                if (!expected.contains(detected)) {
                    wrong.add(name + " as " + detected);
                }
            }
        }
        LOG.info("{} of {} documents recognised; not: {}", all - wrong.size(), all, wrong);
        assertThat(all).isGreaterThan(200);
        assertThat(wrong).hasSizeLessThanOrEqualTo(all * 3 / 100);
    }

    private static List<Resource> documents() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:test-documents/**/*.*"))
                .filter(Resource::isReadable)
                .toList();
    }

    private Path nameless(Resource document) throws IOException {
        Path file = directory.resolve("nameless");
        try (InputStream content = document.getInputStream()) {
            Files.write(file, content.readAllBytes());
        }
        return file;
    }
}
