package org.marsad.promise;

import static org.assertj.core.api.Assertions.assertThat;

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
        HttpResponse<String> exported = StaffClient.stranger(port).get("/data/promises.csv");
        org.junit.jupiter.api.Assumptions.assumeTrue(exported.statusCode() == 200);
        StaffClient admin = StaffClient.session(port, "admin");
        String page = sent(upload(admin, "/staff/import", exported.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(admin.get(page).body())
                .contains("coalition-presence", "import-UNCHANGED")
                .doesNotContain("import-NEW", "import-CHANGED", "import-ERROR");
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
