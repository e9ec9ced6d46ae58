package org.marsad.promise.internal.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.internal.WholePromiseRoom;
import org.marsad.promise.internal.importing.ImportReport.Outcome;
import org.marsad.promise.internal.importing.ImportedProposals.Seen;
import org.marsad.support.OnH2;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Promise files, alone and in a zip; what else a zip may hold is refused. */
@OnH2
@RepositoryTest
@Import(WholePromiseRoom.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DirtiesContext
class SeedImportsTests {

    private final String promise = "p-" + UUID.randomUUID();

    @Autowired
    Imports imports;

    @Autowired
    ImportedProposals proposed;

    @Autowired
    PromiseCatalogue catalogue;

    @Test
    void aPromiseFileBringsItsWholeHistoryOnceAnEditorConfirmsIt() throws IOException {
        PromiseImport made =
                imports.bringIn(new UploadedFile("seeds.zip", zip(Map.of("seeds/promises/a.yaml", seed()))), "admin");
        assertThat(imports.report(made).count(Outcome.NEW)).isEqualTo(1);
        imports.propose(made.id(), made.sha256(), "من الأرشيف", "admin");
        assertThat(catalogue.dossier(promise)).isEmpty();
        List<Seen> seen = proposed.of(made.id()).stream()
                .map(item -> new Seen(item.proposal().id(), 1))
                .toList();
        assertThat(proposed.confirm(made.id(), seen, "editor1")).isEmpty();
        PromiseDossier dossier = catalogue.dossier(promise).orElseThrow();
        assertThat(dossier.overview().rating().code()).isEqualTo("STARTED");
        assertThat(dossier.timeline()).hasSize(2);
        assertThat(dossier.timeline().get(0).sources())
                .singleElement()
                .satisfies(source -> assertThat(source.url()).isEqualTo("https://gov.example/decision"));
        PromiseImport again = imports.bringIn(new UploadedFile("a.yaml", seed().getBytes(UTF_8)), "admin");
        assertThat(imports.report(again).count(Outcome.UNCHANGED)).isEqualTo(1);
    }

    @Test
    void aMistakeIsToldWithFileLineAndField() {
        PromiseImport made = imports.bringIn(
                new UploadedFile(
                        "a.yaml",
                        seed().replace("sector: SERVICES", "sector: NOWHERE").getBytes(UTF_8)),
                "admin");
        assertThat(imports.report(made).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.problems())
                        .singleElement()
                        .satisfies(problem ->
                                assertThat(problem.values().toString()).contains("a.yaml, line", "field sector")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.yaml",
                "promises/../../etc/passwd",
                "/etc/a.yaml",
                "C:\\a.yaml",
                "promises\\a.yaml",
                "ratings.yaml",
                "seeds/sectors.yaml",
                "a.yaml.exe",
                "deep/er/a.yaml"
            })
    void aZipHoldsPromiseFilesAndNothingThatLeadsElsewhere(String name) throws IOException {
        assertRefused("zipEntry", zip(Map.of(name, seed())));
    }

    @Test
    void aZipIsBoundedWhateverItSaysOfItself() throws IOException {
        assertRefused("zipTooLarge", zip(Map.of("a.yaml", "#".repeat(1_000_001))));
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(many)) {
            for (int i = 0; i <= 500; i++) {
                zip.putNextEntry(new ZipEntry("a" + i + ".yaml"));
            }
        }
        assertRefused("zipTooLarge", many.toByteArray());
        byte[] whole = zip(Map.of("a.yaml", seed()));
        assertRefused("zip", java.util.Arrays.copyOf(whole, whole.length / 2));
        assertRefused("empty", zip(Map.of("promises/", "")));
        assertRefused("zipEntry", zip(Map.of("promises/", "a folder with a body, which nobody bounds")));
    }

    @Test
    void aFileThatYamlWouldBlowUpIsAnErrorAndNoFailure() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n"
                    .formatted(i, i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1));
        }
        PromiseImport made =
                imports.bringIn(new UploadedFile("b.yaml", bomb.toString().getBytes(UTF_8)), "admin");
        assertThat(imports.report(made).count(Outcome.ERROR)).isEqualTo(1);
        PromiseImport loop = imports.bringIn(new UploadedFile("c.yaml", "id: &a [*a]\n".getBytes(UTF_8)), "admin");
        assertThat(imports.report(loop).count(Outcome.ERROR)).isEqualTo(1);
    }

    private void assertRefused(String code, byte[] content) {
        assertThatThrownBy(() -> imports.bringIn(new UploadedFile("x.zip", content), "admin"))
                .isInstanceOfSatisfying(
                        UnreadableImportException.class,
                        unreadable -> assertThat(unreadable.code()).isEqualTo(code));
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private String seed() {
        return """
                id: %s
                title: {ar: ماء, en: Water}
                sector: SERVICES
                maker: {code: SEED_CABINET, name: {ar: حكومة, en: Cabinet}}
                text: {ar: ستوفر الحكومة الماء, en: The government will provide water}
                rating: STARTED
                schedule: ON_TIME
                sources:
                  - key: decision
                    url: https://gov.example/decision
                    title: {ar: قرار, en: A decision}
                justification:
                  - {ar: بدأ, en: It began}
                timeline:
                  - date: 2024-01-02
                    precision: DAY
                    kind: EVENT
                    text: {ar: قرار, en: A decision}
                    sources: [decision]
                  - date: 2024-01-02
                    precision: DAY
                    kind: RATING_CHANGE
                    rating: {from: NOT_RATED, to: STARTED}
                    text: {ar: بدأ, en: It began}
                """.formatted(promise);
    }
}
