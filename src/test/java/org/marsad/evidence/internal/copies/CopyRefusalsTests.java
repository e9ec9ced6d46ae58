package org.marsad.evidence.internal.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.IcuMessageSource;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceKind;
import org.marsad.evidence.EvidenceState;
import org.marsad.inspection.Extraction;
import org.marsad.inspection.Finding;
import org.marsad.inspection.InspectionReport;
import org.marsad.inspection.Inspector;
import org.marsad.inspection.Malware;
import org.marsad.inspection.Outcome;
import org.marsad.inspection.ToolOutcome;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.Workspaces;

/** Every reason why there can be no copy. */
class CopyRefusalsTests {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/heic",
                "video/mp4",
                "audio/mpeg",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            })
    void withoutItsToolThereIsNoCopy(String type) {
        assertThat(refusal(item(type, List.of()), new Bare(-2), Set.of())).isEqualTo(CopyReason.NO_CONVERTER);
    }

    @Test
    void whatTakesTooLongHasNoCopy() {
        assertThat(refusal(item("video/mp4", List.of()), new Bare(-1), Set.of()))
                .isEqualTo(CopyReason.TIMEOUT);
    }

    @Test
    void whatDoesNotDecodeHasNoCopy() {
        assertThat(refusal(item("video/mp4", List.of()), new Bare(1), Set.of())).isEqualTo(CopyReason.UNREADABLE);
    }

    @Test
    void malwareAndWhatIsEncryptedAreNotEvenOpened() {
        assertThat(refusal(item("image/png", List.of("MALWARE")), new Bare(0), Set.of()))
                .isEqualTo(CopyReason.MALWARE);
        assertThat(refusal(item("image/png", List.of("ENCRYPTED")), new Bare(0), Set.of()))
                .isEqualTo(CopyReason.ENCRYPTED);
    }

    @Test
    void aTypeThatNothingCopiesHasNoCopy() {
        assertThat(refusal(item("image/svg+xml", List.of()), new Bare(0), Set.of()))
                .isEqualTo(CopyReason.NOT_COPIED);
    }

    @ParameterizedTest
    @EnumSource(names = {"POLYGLOT", "APPENDED_DATA", "ACTIVE_CONTENT", "MALWARE", "MALFORMED"})
    void aCopyInWhichAnythingIsOddDoesNotCount(Finding finding) {
        assertThat(refusal(item("text/plain", List.of()), new Bare(0), Set.of(finding)))
                .isEqualTo(CopyReason.NOT_CLEAN);
    }

    @Test
    void aCopyThatIsAnotherTypeThanItShouldBeDoesNotCount() {
        CopyInspection inspection = new CopyInspection(saying("text/html", Set.of()));
        MadeCopy copy = MadeCopy.of(directory.resolve("copy.txt"), "text/plain");
        assertThat(catchThrowableOfType(NoCopyException.class, () -> inspection.demandClean(copy))
                        .reason())
                .isEqualTo(CopyReason.NOT_CLEAN);
    }

    private CopyReason refusal(EvidenceItem item, Bare workspaces, Set<Finding> findings) {
        List<Recipe> recipes = List.of(
                new PictureRecipe(workspaces),
                new DocumentRecipe(workspaces),
                new MediaRecipe(workspaces),
                new TextRecipe(new IcuMessageSource("messages-evidence")));
        CopyInspection inspection = new CopyInspection(saying("text/plain", findings));
        return catchThrowableOfType(NoCopyException.class, () -> {
                    CopyMaker.refuse(item);
                    inspection.demandClean(CopyMaker.recipe(recipes, item).make(item, List.of(), workspaces));
                })
                .reason();
    }

    private static Inspector saying(String type, Set<Finding> findings) {
        return (content, declared, name) -> new InspectionReport(
                type,
                null,
                null,
                findings,
                new Malware(Malware.Verdict.CLEAN, null, null, Instant.EPOCH),
                Extraction.NONE,
                "this test",
                Instant.EPOCH);
    }

    private static EvidenceItem item(String type, List<String> warnings) {
        return new EvidenceItem(
                UUID.randomUUID(),
                UUID.randomUUID(),
                2,
                UUID.randomUUID(),
                EvidenceKind.FILE,
                "file",
                1,
                "ab".repeat(32),
                "cd".repeat(32),
                null,
                type,
                EvidenceState.ACCEPTED,
                warnings,
                null,
                Instant.EPOCH);
    }

    /** A directory in which every tool ends alike; -2 for none installed. */
    private final class Bare implements Workspaces, Workspace {

        private final int exit;

        Bare(int exit) {
            this.exit = exit;
            try {
                Files.copy(new ByteArrayInputStream(new byte[] {'a'}), file(IN), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Workspace open(Inspector.Content content) {
            return this;
        }

        @Override
        public boolean has(String tool) {
            return exit != -2;
        }

        @Override
        public Path file(String name) {
            return directory.resolve(name);
        }

        @Override
        public Outcome run(String operation, Map<String, String> parameters, Duration limit) throws IOException {
            throw new IOException("no worker in this test");
        }

        @Override
        public ToolOutcome tool(List<String> command, Duration limit) {
            return new ToolOutcome(exit, "", "");
        }

        @Override
        public void close() {}
    }
}
