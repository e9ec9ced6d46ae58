package org.marsad.promise;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.marsad.support.Multipart;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files of promises in the running application: who may bring them in, who confirms, and what comes out again. */
@WholeMarsad
class ImportInMarsadTests {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");
    private static final Pattern HASH = Pattern.compile("name=\"sha256\" value=\"([0-9a-f]{64})\"");

    private final String promise = "p-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Test
    void anAdministratorAloneBringsFilesInAndAnEditorAloneConfirms() {
        StaffClient admin = StaffClient.session(port, "admin");
        String page = sent(upload(admin, "/staff/import", table()));
        String report = admin.get(page).body();
        assertThat(report).contains(promise);
        String form = "sha256=" + found(HASH, report).get(0) + "&reason=" + encoded("من الأرشيف") + "&_csrf="
                + encoded(admin.csrf(page));
        StaffClient editor = StaffClient.session(port, "editor1");
        assertThat(editor.form(page + "/propose", form).statusCode()).isEqualTo(403);
        assertThat(admin.form(page + "/propose", form).statusCode()).isEqualTo(302);
        assertThat(StaffClient.stranger(port).get("/api/v1/promises/" + promise).statusCode())
                .isEqualTo(404);

        List<String> seen = found(SEEN, editor.get(page).body());
        assertThat(seen).hasSize(1);
        String confirmation = "all=1&seen=" + encoded(seen.get(0));
        assertThat(admin.form(page + "/confirm", confirmation + "&_csrf=" + encoded(admin.csrf("/staff/import")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(editor.form(page + "/confirm", confirmation).statusCode()).isEqualTo(403);
        assertThat(editor.form(page + "/confirm", confirmation + "&_csrf=" + encoded(editor.csrf(page)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(StaffClient.stranger(port).get("/api/v1/promises/" + promise).body())
                .contains("كهرباء");
        assertThat(editor.form(
                                page + "/confirm",
                                confirmation + "&_csrf="
                                        + encoded(editor.csrf("/staff/promises/" + "coalition-presence")))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void nobodyElseSeesTheDoor() {
        assertThat(StaffClient.stranger(port).get("/staff/import").statusCode()).isEqualTo(302);
        StaffClient analyst = StaffClient.session(port, "analyst1");
        assertThat(analyst.get("/staff/import").statusCode()).isEqualTo(403);
        StaffClient editor = StaffClient.session(port, "editor1");
        assertThat(editor.get("/staff/import").body()).doesNotContain("type=\"file\"");
        StaffClient admin = StaffClient.session(port, "admin");
        assertThat(admin.get("/staff/import").body()).contains("type=\"file\"");
        assertThat(admin.post("/staff/import", new Multipart().file("files", "a.csv", "text/csv", table()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.post(
                                "/staff/import",
                                new Multipart()
                                        .file("files", "a.csv", "text/csv", table())
                                        .field("_csrf", admin.csrf("/staff/import")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsTooLargeOrNoTableIsRefusedInTheReadersLanguage() {
        StaffClient admin = StaffClient.session(port, "admin");
        admin.get("/staff/language?to=en&back=/staff/import");
        HttpResponse<String> large = upload(admin, "/staff/import", new byte[5_000_001]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("The files are larger than is taken.");
        HttpResponse<String> none = upload(admin, "/staff/import", new byte[0]);
        assertThat(none.statusCode()).isEqualTo(422);
        HttpResponse<String> odd = upload(
                admin, "/staff/import", "id,\"><script>alert(1)</script>\nx,y\n".getBytes(StandardCharsets.UTF_8));
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).doesNotContain("<script>");
    }

    @Test
    void theOpenDataCanBeBroughtInAgainAndChangesNothing() {
        StaffClient admin = StaffClient.session(port, "admin");
        for (String table : List.of(exported(), "\uFEFF" + exported())) {
            String page = sent(upload(admin, "/staff/import", table.getBytes(StandardCharsets.UTF_8)));
            assertThat(admin.get(page).body())
                    .contains("coalition-presence", "import-UNCHANGED")
                    .doesNotContain("import-NEW", "import-CHANGED", "import-ERROR");
        }
    }

    @Test
    void whatIsTakenAwayAndBroughtInElsewhereIsTakenAwayLetterForLetterAgain() throws IOException {
        String first = "p-" + UUID.randomUUID();
        String hostile = "=HYPERLINK(\"https://evil.example\") 'وَعْدٌ' ـ كهرباء؛ كوردی ڕۆژ, \u200Fdir \uD83D\uDD0C";
        brought(table(List.of(
                List.of("id", first),
                List.of("title_ar", "'" + hostile),
                List.of("title_en", "'-1+1"),
                List.of("title_ckb", "کارەبا"),
                List.of("title_translated", "ckb en"),
                List.of("sector", "SERVICES"),
                List.of("maker", "KADHIMI_GOVERNMENT"),
                List.of("text_ar", "سطر\n\n  وسطر \"آخر\""),
                List.of("text_en", "line\n\n  and another"),
                List.of("rating", "DONE"),
                List.of("schedule", "LATE"),
                List.of("evidence_strength", "CONFLICTING"),
                List.of("justification_ar", "أولاً\n\n2024-05-06: ثانياً"),
                List.of("justification_en", "First\n\n2024-05-06: Second"),
                List.of("justification_translated", "en"))));
        assertThat(StaffClient.stranger(port).get("/en/promises/" + first).body())
                .contains("has not verified it yet")
                .doesNotContain("ClaimReview");
        List<String> taken = row(exported(), first);
        assertThat(taken).contains("'" + hostile, "'-1+1", "سطر\n\n  وسطر \"آخر\"", "DONE", "LATE", "CONFLICTING");
        brought(head(exported()) + printed(taken).replace(first, promise));
        List<String> again = row(exported(), promise);
        assertThat(printed(again.subList(0, again.size() - 1)).replace(promise, first))
                .as("all but the time of its publication")
                .isEqualTo(printed(taken.subList(0, taken.size() - 1)));
    }

    /** A table that an administrator brings in, and two editors confirm. */
    private void brought(String table) {
        StaffClient admin = StaffClient.session(port, "admin");
        String page = sent(upload(admin, "/staff/import", table.getBytes(StandardCharsets.UTF_8)));
        String report = admin.get(page).body();
        assertThat(report).contains("import-NEW").doesNotContain("import-ERROR");
        String form = "sha256=" + found(HASH, report).get(0) + "&reason=x&_csrf=" + encoded(admin.csrf(page));
        assertThat(admin.form(page + "/propose", form).statusCode()).isEqualTo(302);
        for (String name : List.of("editor1", "editor2")) {
            StaffClient editor = StaffClient.session(port, name);
            String body = editor.get(page).body();
            String confirmation = "all=1&seen=" + encoded(found(SEEN, body).get(0));
            assertThat(editor.form(page + "/confirm", confirmation + "&_csrf=" + encoded(editor.csrf(page)))
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    private String exported() {
        HttpResponse<String> table = StaffClient.stranger(port).get("/data/promises.csv");
        assertThat(table.statusCode()).isEqualTo(200);
        return table.body();
    }

    private static String table(List<List<String>> cells) throws IOException {
        return printed(cells.stream().map(cell -> cell.get(0)).toList())
                + printed(cells.stream().map(cell -> cell.get(1)).toList());
    }

    private static String printed(List<String> row) throws IOException {
        StringWriter line = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(line)) {
            writer.writeRecord(row);
        }
        return line.toString();
    }

    private static String head(String table) {
        return table.substring(0, table.indexOf("\r\n") + 2);
    }

    private static List<String> row(String table, String id) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(table)) {
            return rows.stream()
                    .map(CsvRecord::getFields)
                    .filter(row -> row.get(0).equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private HttpResponse<String> upload(StaffClient staff, String page, byte[] content) {
        return staff.post(
                page,
                new Multipart().field("_csrf", staff.csrf(page)).file("files", "promises.csv", "text/csv", content));
    }

    private static String sent(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/staff/"));
    }

    private byte[] table() {
        return ("\uFEFFid;title_ar;title_en;sector;maker;text_ar;text_en;schedule\r\n" + promise
                        + ";كهرباء;Electricity;SERVICES;KADHIMI_GOVERNMENT;ستوفر;Will provide;ON_TIME\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> found(Pattern pattern, String page) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
