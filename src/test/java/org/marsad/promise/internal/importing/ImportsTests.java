package org.marsad.promise.internal.importing;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryKind;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.Publication;
import org.marsad.promise.Timeline;
import org.marsad.promise.internal.PromiseVersion;
import org.marsad.promise.internal.PromiseVersions;
import org.marsad.promise.internal.TakenOverRatings;
import org.marsad.promise.internal.WholePromiseRoom;
import org.marsad.promise.internal.editing.NotYoursException;
import org.marsad.promise.internal.editing.Proposal;
import org.marsad.promise.internal.editing.Proposal.ActKind;
import org.marsad.promise.internal.editing.ProposalConflictException.Why;
import org.marsad.promise.internal.editing.Proposals;
import org.marsad.promise.internal.importing.ImportReport.Outcome;
import org.marsad.promise.internal.importing.ImportedProposals.Seen;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of promises, from their report to their confirmation. */
@RepositoryTest
@Import(WholePromiseRoom.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DirtiesContext
abstract class ImportsTests {

    private static final String HEAD = "id,title_ar,title_en,title_translated,sector,maker,maker_name_ar,maker_name_en,"
            + "maker_name_translated,text_ar,text_en,text_translated,rating,schedule,evidence_strength,review_date,"
            + "justification_ar,justification_en,justification_translated\r\n";

    private final String promise = "p-" + UUID.randomUUID();

    @Autowired
    Imports imports;

    @Autowired
    ImportedProposals proposed;

    @Autowired
    Proposals proposals;

    @Autowired
    PromiseCatalogue catalogue;

    @Autowired
    PromiseVersions versions;

    @Autowired
    TakenOverRatings takenOver;

    @Autowired
    Timeline timeline;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aReportChangesNothingAndAProposalIsNotPublicBeforeAnEditorConfirmsIt() {
        PromiseImport made = bringIn(HEAD + row("كهرباء، \"بلا\" انقطاع", "", "", ""));
        ImportReport report = imports.report(made);
        assertThat(report.count(Outcome.NEW)).isEqualTo(1);
        assertThat(report.isProposable()).isTrue();
        assertThat(proposals.openFor(promise)).isEmpty();
        propose(made);
        assertThat(catalogue.dossier(promise)).isEmpty();
        confirm(made, "editor1");
        PromiseDossier dossier = catalogue.dossier(promise).orElseThrow();
        assertThat(dossier.overview().title().in("ar")).isEqualTo("كهرباء، \"بلا\" انقطاع");
        assertThat(dossier.overview().title().translated()).containsExactly("en");
        assertThat(dossier.overview().rating().code()).isEqualTo("NOT_RATED");
        assertThat(dossier.timeline()).isEmpty();
    }

    @Test
    void aNewPromiseBringsItsRatingAndJustificationAsHistoryThatSaysSo() {
        PromiseImport made = bringIn(HEAD
                + row(
                        "ماء",
                        "MOSTLY",
                        "2030-01-31",
                        "\"أولاً\n\n2024-05-06: ثانياً\",\"First\n\n2024-05-06: Second\",en"));
        propose(made);
        confirm(made, "editor1");
        PromiseDossier dossier = catalogue.dossier(promise).orElseThrow();
        assertThat(dossier.overview().rating().code()).isEqualTo("MOSTLY");
        assertThat(dossier.reviewDate()).isEqualTo(LocalDate.of(2030, 1, 31));
        assertThat(dossier.justification())
                .extracting(PromiseDossier.Paragraph::date)
                .containsExactly(null, LocalDate.of(2024, 5, 6));
        assertThat(dossier.justification().get(1).text().in("en")).isEqualTo("Second");
        assertThat(dossier.timeline()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.RATING_CHANGE);
            assertThat(entry.text().texts().keySet()).contains("ar", "en", "ckb");
        });
        assertThat(imports.report(bringIn(HEAD
                                + row(
                                        "ماء",
                                        "MOSTLY",
                                        "2030-01-31",
                                        "\"أولاً\n\n2024-05-06: ثانياً\",\"First\n\n2024-05-06: Second\",en")))
                        .count(Outcome.UNCHANGED))
                .isEqualTo(1);
    }

    @Test
    void aRatingThatAFileBroughtIsTakenOverUntilSomethingOfOursGivesOne() {
        PromiseImport made = bringIn(HEAD + row("ماء", "HALF_DONE", "", ""));
        propose(made);
        confirm(made, "editor1");
        assertThat(takenOver.isTakenOver(promise)).isTrue();
        assertThat(takenOver.isTakenOver("coalition-presence"))
                .as("what the start loads names its sources")
                .isFalse();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> timeline.publish(new Publication(
                        UUID.randomUUID(),
                        promise,
                        new PartialDate(LocalDate.of(2025, 6, 1), DatePrecision.DAY),
                        LocalizedText.of(Map.of("ar", "افتُتحت المحطة")),
                        "STARTED",
                        "HALF_DONE",
                        "تحققنا من الافتتاح",
                        null,
                        List.of())));
        assertThat(takenOver.isTakenOver(promise)).isFalse();
    }

    @Test
    void everythingThatIsWrongInARowIsSaidAtOnce() {
        ImportReport report = imports.report(
                bringIn("id,title_ar,sector,maker,rating\r\nBad Id,ماء,NOSUCH,KADHIMI_GOVERNMENT,SPLENDID\r\n"));
        assertThat(report.rows().get(0).problems())
                .extracting(ImportReport.Problem::column)
                .contains("id", "title_en", "sector", "rating", "text_ar");
    }

    @Test
    void aFinalVerdictThatAFileBringsTakesTwoEditorsAsAnywhereElse() {
        PromiseImport made = bringIn(HEAD + row("ماء", "DONE", "", ""));
        propose(made);
        List<Seen> seen = seen(made);
        assertThat(proposed.confirm(made.id(), seen, "editor1")).isEmpty();
        assertThat(catalogue.dossier(promise)).isEmpty();
        assertThat(proposed.of(made.id()).get(0).waitsFor("editor1")).isFalse();
        assertThat(proposed.confirm(made.id(), seen, "editor1"))
                .singleElement()
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(Why.CONFIRMED_ONCE));
        assertThatThrownBy(() -> proposed.confirm(made.id(), seen, "admin")).isInstanceOf(NotYoursException.class);
        assertThat(catalogue.dossier(promise)).isEmpty();
        assertThat(proposed.confirm(made.id(), seen, "editor2")).isEmpty();
        assertThat(catalogue.dossier(promise).orElseThrow().overview().rating().code())
                .isEqualTo("DONE");
        assertThat(proposals.acts(seen.get(0).proposal()))
                .extracting(Proposal.Act::kind, Proposal.Act::by)
                .containsExactly(
                        tuple(ActKind.PROPOSED, "admin"),
                        tuple(ActKind.CONFIRMED_ONCE, "editor1"),
                        tuple(ActKind.CONFIRMED, "editor2"));
    }

    @Test
    void thePublicHistorySaysWhichFileAChangeCameWithAndNotWhoBroughtIt() {
        PromiseImport made = bringIn(HEAD + row("كهرباء", "", "", ""));
        propose(made);
        confirm(made, "editor1");
        PromiseImport other = bringIn("id,title_ar\n" + promise + ",عنوان آخر\n");
        propose(other);
        confirm(other, "editor1");
        List<PromiseVersion> all = versions.of(promise);
        assertThat(note(all.get(1))).contains(made.sha256().substring(0, 16)).doesNotContain("admin", ".csv");
        assertThat(note(all.get(0))).contains(other.sha256().substring(0, 16));
    }

    private static String note(PromiseVersion version) {
        return Objects.requireNonNull(version.note()).texts().values().toString();
    }

    @Test
    void aFileNeverChangesTheRatingOfAPromiseThatIsThere() {
        published();
        ImportReport report = imports.report(bringIn("id,rating,justification_ar\n" + promise + ",DONE,لأنه تحقق\n"));
        assertThat(problems(report))
                .containsExactlyInAnyOrder(
                        "rating import.problem.byEvidence", "justification_ar import.problem.byEvidence");
        assertThat(report.isProposable()).isFalse();
    }

    @Test
    void aColumnThatTheFileLacksIsLeftAlone() {
        published();
        PromiseImport made = bringIn("id;title_ar\n" + promise + ";عنوان آخر\n");
        assertThat(imports.report(made).count(Outcome.CHANGED)).isEqualTo(1);
        propose(made);
        confirm(made, "editor1");
        assertThat(catalogue.dossier(promise).orElseThrow().overview().title().texts())
                .containsEntry("ar", "عنوان آخر")
                .containsEntry("en", "Title");
        assertThat(versions.of(promise)).hasSize(2);
    }

    @Test
    void whoBringsAFileInCannotConfirmIt() {
        PromiseImport made = bringIn(HEAD + row("كهرباء", "", "", ""));
        propose(made);
        assertThatThrownBy(() -> confirm(made, "admin")).isInstanceOf(NotYoursException.class);
        assertThat(catalogue.dossier(promise)).isEmpty();
    }

    @Test
    void oneErrorKeepsTheWholeFileBack() {
        PromiseImport made = bringIn(HEAD + row("كهرباء", "", "", "") + "No Slug,x,x,,x,x,x,x,,x,x,,,,,,,,\n");
        assertThat(imports.report(made).count(Outcome.ERROR)).isEqualTo(1);
        assertThatThrownBy(() -> propose(made)).isInstanceOf(ImportMovedException.class);
        assertThat(proposals.openFor(promise)).isEmpty();
    }

    @Test
    void whatMovedBetweenReportAndProposalLeavesNothingHalfStored() {
        String other = "p-" + UUID.randomUUID();
        String text = HEAD + row("كهرباء", "", "", "") + row("ماء", "", "", "").replace(promise, other);
        PromiseImport made = bringIn(text);
        PromiseImport faster = imports.bringIn(
                file("x.csv", (HEAD + row("ماء", "", "", "").replace(promise, other)).getBytes(UTF_8)), "admin2");
        imports.propose(faster.id(), faster.sha256(), "أسبق", "admin2");
        assertThatThrownBy(() -> propose(made)).isInstanceOf(ImportMovedException.class);
        assertThat(proposals.openFor(promise)).isEmpty();
        assertThatThrownBy(() -> imports.propose(made.id(), "0".repeat(64), "سبب", "admin"))
                .isInstanceOf(ImportMovedException.class);
    }

    @Test
    void ofSeveralProposalsTheChosenAreConfirmedAndConflictsAreTold() {
        String other = "p-" + UUID.randomUUID();
        PromiseImport made = bringIn(
                HEAD + row("كهرباء", "", "", "") + row("ماء", "", "", "").replace(promise, other));
        propose(made);
        List<Seen> seen = seen(made);
        assertThat(proposed.confirm(made.id(), List.of(seen.get(0)), "editor1")).isEmpty();
        assertThat(catalogue.dossier(promise)).isPresent();
        assertThat(catalogue.dossier(other)).isEmpty();
        assertThat(proposed.confirm(made.id(), seen, "editor1"))
                .singleElement()
                .satisfies(refused -> assertThat(refused.promiseId()).isEqualTo(promise));
        assertThat(catalogue.dossier(other)).isPresent();
    }

    @Test
    void spreadsheetsSaveATableInTheirOwnWays() {
        String table = "sep=;\r\nid;title_ar\r\n" + promise + ";\"سطر\r\nآخر\"\r\n";
        for (byte[] content : List.of(
                table.getBytes(UTF_8),
                ("\uFEFF" + table).getBytes(UTF_8),
                ("\uFEFF" + table.replace("sep=;\r\n", "").replace(';', '\t')).getBytes(UTF_16LE))) {
            CsvTable read = CsvTable.read(content, List.of("ar", "en"));
            assertThat(read.lines())
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line.cells()).isEqualTo(Map.of("id", promise, "title_ar", "سطر\nآخر")));
        }
    }

    @Test
    void whatIsNoTableIsRefusedAsAWhole() {
        assertRefused("encoding", "id,title_ar\nx,وعد\n".getBytes(Charset.forName("windows-1256")));
        assertRefused("control", "id,title_ar\nx,a\u0000b\n".getBytes(UTF_8));
        assertRefused("column", "id,titel_ar\nx,y\n".getBytes(UTF_8));
        assertRefused("columnTwice", "id,id\nx,y\n".getBytes(UTF_8));
        assertRefused("columnMissing", "title_ar\nx\n".getBytes(UTF_8));
        assertRefused("syntax", "id,title_ar\nx,\"y\n".getBytes(UTF_8));
        assertRefused("empty", "id,title_ar\n".getBytes(UTF_8));
        assertRefused("empty", new byte[] {' '});
        assertRefused("control", new byte[] {'P', 'N', 'G', 0, 1, 2, 3, 0, 0, '\n'});
        assertRefused("encoding", new byte[] {'i', 'd', '\n', (byte) 0xC3, (byte) 0x28});
        assertRefused("encoding", new byte[] {(byte) 0x1F, (byte) 0x8B, 8, 0, 0});
        assertRefused("cell", ("id,title_ar\nx," + "ا".repeat(200_001) + "\n").getBytes(UTF_8));
        assertRefused("rows", ("id\n" + "x\n".repeat(2001)).getBytes(UTF_8));
    }

    @Test
    void whatIsWrongWithARowIsToldByColumn() {
        assertThat(problems(imports.report(bringIn(HEAD
                        + row("كهرباء", "FINISHED", "yesterday", "أ,\"a\n\nb\",")
                                .replace("SERVICES", "NOWHERE")))))
                .containsExactlyInAnyOrder(
                        "sector editing.problem.unknown",
                        "rating import.problem.rating",
                        "review_date import.problem.date",
                        "justification import.problem.paragraphs");
        assertThat(problems(imports.report(bringIn(HEAD + row("", "", "", "")))))
                .contains("title_ar editing.problem.missing");
        assertThat(problems(imports.report(bringIn("id,title_ar\nx,a,b\nx,a\n"))))
                .containsExactly(" import.problem.cells", "id import.problem.twice");
    }

    @Test
    void aCellThatWasMadeSafeForSpreadsheetsIsReadAsItWas() {
        PromiseImport made = bringIn(HEAD + row("'=1+1 ميغاواط", "", "", ""));
        propose(made);
        confirm(made, "editor1");
        assertThat(catalogue.dossier(promise).orElseThrow().overview().title().in("ar"))
                .isEqualTo("=1+1 ميغاواط");
    }

    private void published() {
        PromiseImport made = bringIn(HEAD + row("كهرباء", "", "", ""));
        propose(made);
        confirm(made, "editor1");
    }

    private String row(String title, String rating, String review, String justification) {
        String tail = justification.isEmpty() ? ",," : justification;
        return promise + ",\"" + title.replace("\"", "\"\"") + "\",Title,en,SERVICES,IMPORTED_CABINET,حكومة,Cabinet,en,"
                + "\"ستوفر\r\nالحكومة\",Provide,en," + rating + ",NO_DEADLINE,," + review + "," + tail + "\r\n";
    }

    private PromiseImport bringIn(String table) {
        return imports.bringIn(file("promises.csv", table.getBytes(UTF_8)), "admin");
    }

    private static UploadedFile file(String name, byte[] content) {
        return new UploadedFile(name, content);
    }

    private void propose(PromiseImport made) {
        imports.propose(made.id(), made.sha256(), "من الأرشيف القديم", "admin");
    }

    private void confirm(PromiseImport made, String editor) {
        assertThat(proposed.confirm(made.id(), seen(made), editor)).isEmpty();
    }

    private List<Seen> seen(PromiseImport made) {
        return proposed.of(made.id()).stream()
                .map(item -> new Seen(item.proposal().id(), item.proposal().revision()))
                .toList();
    }

    private void assertRefused(String code, byte[] content) {
        assertThatThrownBy(() -> imports.bringIn(file("x.csv", content), "admin"))
                .isInstanceOfSatisfying(
                        UnreadableImportException.class,
                        unreadable -> assertThat(unreadable.code()).isEqualTo(code));
    }

    private static List<String> problems(ImportReport report) {
        return report.rows().stream()
                .flatMap(row -> row.problems().stream())
                .map(problem -> problem.column() + " " + problem.key())
                .collect(Collectors.toList());
    }
}
