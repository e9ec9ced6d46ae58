package org.marsad.promise.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.promise.PromiseRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Editors' pages on promises, and what the public sees of what was done there. */
@PromiseRoom
@TestPropertySource(
        properties = "spring.application.name=marsad-desk") // What is published here stays: a room of its own.
class PromiseDeskTests {

    private final String promise = "p-" + UUID.randomUUID();
    private final String maker = promise.toUpperCase(Locale.ROOT).replace('-', '_');

    @Autowired
    MockMvc http;

    @Test
    void whatASecondEditorConfirmsIsPublicAndBearsNobodysName() throws Exception {
        String proposal = proposed("editor1", "/staff/new-promise", creation("كهرباء للجميع"));
        assertThat(publicPage("/ar/promises/" + promise).getStatus()).isEqualTo(404);
        assertThat(see("editor2", proposal)).contains("كهرباء للجميع", "بانتظار محرر ثانٍ", "editor1");
        assertThat(send("editor2", proposal + "/confirm", revision(1)).getStatus())
                .isEqualTo(302);
        assertThat(publicPage("/ar/promises/" + promise).getContentAsString(StandardCharsets.UTF_8))
                .contains("كهرباء للجميع", "لم يُقيَّم بعد", "/ar/promises/" + promise + "/history");
        String edit = proposed("editor2", edit(), editing("كهرباء للجميع في 2030", 1));
        assertThat(send("editor1", edit + "/confirm", revision(1)).getStatus()).isEqualTo(302);
        String history = publicPage("/ar/promises/" + promise + "/history").getContentAsString(StandardCharsets.UTF_8);
        assertThat(history)
                .contains("<ins>", "أُضيف", "في 2030", "ملاحظة تحريرية", "نقلاً عن الجريدة", "النسخة 2", "النسخة 1")
                .doesNotContain("editor1", "editor2", "السبب الداخلي");
        assertThat(history.indexOf("النسخة 2")).isLessThan(history.indexOf("النسخة 1"));
        assertThat(see("analyst1", "/staff/promises/" + promise)).contains("النسخة 2", "editor2");
    }

    @Test
    void kurdishIsOfferedAndWhereItIsLeftOutThePageSaysInWhichLanguageItIs() throws Exception {
        assertThat(see("editor1", "/staff/new-promise"))
                .contains("name=\"title.ckb\"", "name=\"text.ckb\"", "name=\"makerName.ckb\"");
        MultiValueMap<String, String> form = creation("كهرباء");
        form.set("title.ckb", "کارەبا بۆ هەمووان");
        form.add("title.translated", "ckb");
        send("editor2", proposed("editor1", "/staff/new-promise", form) + "/confirm", revision(1));
        assertThat(text(publicPage("/ckb/promises/" + promise)))
                .contains("کارەبا بۆ هەمووان", "lang=\"ar\" dir=\"rtl\">ستوفر الحكومة");
    }

    @Test
    void theApiHasTheHistoryToo() throws Exception {
        published();
        String edit = proposed("editor1", edit(), editing("ماء", 1));
        send("editor2", edit + "/confirm", revision(1));
        String json = publicPage("/api/v1/promises/" + promise + "/history").getContentAsString(StandardCharsets.UTF_8);
        assertThat(json)
                .contains("\"number\":2", "\"kind\":\"EDITED\"", "\"changed\":[\"title\"]", "\"translated\":[\"en\"]")
                .doesNotContain("editor", "السبب الداخلي");
        assertThat(publicPage("/api/v1/promises/no-such-promise/history").getStatus())
                .isEqualTo(404);
    }

    @Test
    void aWithdrawnPromiseLeavesATombstoneThatSaysWhy() throws Exception {
        published();
        MultiValueMap<String, String> form = revision(1);
        form.setAll(Map.of("base", "1", "reason", "السبب الداخلي", "note", "نُشر خطأً"));
        String proposal = proposed("editor1", "/staff/promises/" + promise + "/withdraw", form);
        assertThat(publicPage("/ar/promises/" + promise).getStatus()).isEqualTo(200);
        send("editor2", proposal + "/confirm", revision(1));
        for (String path : List.of("/ar/promises/" + promise, "/ar/promises/" + promise + "/history")) {
            MockHttpServletResponse tombstone = publicPage(path);
            assertThat(tombstone.getStatus()).isEqualTo(410);
            assertThat(tombstone.getContentAsString(StandardCharsets.UTF_8))
                    .contains("نُشر خطأً")
                    .doesNotContain("السبب الداخلي", "editor1");
        }
        assertThat(publicPage("/api/v1/promises/" + promise).getStatus()).isEqualTo(410);
        assertThat(publicPage("/api/v1/promises/" + promise + "/history").getStatus())
                .isEqualTo(410);
        assertThat(open("editor1", edit()).getStatus()).isEqualTo(410);
        assertThat(see("editor1", "/staff/promises")).contains("/staff/promises/" + promise);
    }

    @Test
    void whoProposedIsToldThatAnotherEditorDecides() throws Exception {
        String proposal = proposed("editor1", "/staff/new-promise", creation("كهرباء"));
        for (String act : List.of("/confirm", "/return", "/reject")) {
            MultiValueMap<String, String> form = revision(1);
            form.add("note", "لا");
            MockHttpServletResponse answer = send("editor1", proposal + act, form);
            assertThat(answer.getStatus()).isEqualTo(403);
            assertThat(text(answer)).contains("القرار فيه لمحرر آخر");
        }
        assertThat(publicPage("/ar/promises/" + promise).getStatus()).isEqualTo(404);
    }

    @Test
    void analystsReadAndProposeNothing() throws Exception {
        String proposal = proposed("editor1", "/staff/new-promise", creation("كهرباء"));
        assertThat(see("analyst1", proposal)).contains("كهرباء").doesNotContain("/confirm");
        assertThat(see("analyst1", "/staff/promises")).doesNotContain("/staff/new-promise");
        assertThat(send("analyst1", "/staff/new-promise", creation("ماء")).getStatus())
                .isEqualTo(403);
        for (String act : List.of("/confirm", "/return", "/reject", "/take-back", "/revise")) {
            assertThat(send("analyst1", proposal + act, revision(1)).getStatus())
                    .as(act)
                    .isEqualTo(403);
        }
        assertThat(open("analyst1", "/staff/new-promise").getStatus()).isEqualTo(403);
    }

    @Test
    void nobodyAndAdministratorsSeeNothing() throws Exception {
        assertThat(http.perform(get("/staff/promises"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(http.perform(get("/staff/promises").principal(as("admin", "ROLE_ADMINISTRATOR")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theSlowerOfTwoEditorsKeepsTheirTextAndSeesWhoHoldsThePromise() throws Exception {
        published();
        String first = proposed("editor1", edit(), editing("ماء", 1));
        MockHttpServletResponse answer = send("editor2", edit(), editing("غاز طبيعي", 1));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(text(answer)).contains("value=\"غاز طبيعي\"", "editor1", first);
        assertThat(see("editor2", edit())).contains("editor1", first);
    }

    @Test
    void whoWroteOnAnOlderVersionSeesBothTextsAndSendsOnceMore() throws Exception {
        published();
        send("editor2", proposed("editor1", edit(), editing("ماء نظيف", 1)) + "/confirm", revision(1));
        MockHttpServletResponse answer = send("editor2", edit(), editing("غاز طبيعي", 1));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(text(answer)).contains("value=\"غاز طبيعي\"", "name=\"base\" value=\"2\"", "<del>", "ماء نظيف");
        assertThat(send("editor2", edit(), editing("غاز طبيعي", 2)).getStatus()).isEqualTo(302);
    }

    @Test
    void aReturnedProposalIsWrittenAnewByItsProposer() throws Exception {
        String proposal = proposed("editor1", "/staff/new-promise", creation("كهرباء"));
        assertThat(send("editor2", proposal + "/return", revision(1)).getStatus())
                .isEqualTo(422);
        MultiValueMap<String, String> note = revision(1);
        note.add("note", "اذكر المصدر");
        assertThat(send("editor2", proposal + "/return", note).getStatus()).isEqualTo(302);
        assertThat(see("editor1", proposal)).contains("اذكر المصدر", proposal + "/revise");
        assertThat(see("editor1", proposal + "/revise")).contains("value=\"كهرباء\"", "value=\"" + maker + "\"");
        MultiValueMap<String, String> anew = creation("كهرباء في كل بيت");
        anew.set("revision", "1");
        assertThat(send("editor2", proposal + "/revise", anew).getStatus()).isEqualTo(403);
        assertThat(send("editor1", proposal + "/revise", anew).getStatus()).isEqualTo(302);
        assertThat(send("editor2", proposal + "/confirm", revision(1)).getStatus())
                .isEqualTo(409);
        assertThat(send("editor2", proposal + "/confirm", revision(2)).getStatus())
                .isEqualTo(302);
        assertThat(text(publicPage("/ar/promises/" + promise))).contains("كهرباء في كل بيت");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("id", "../../etc/passwd", "id"),
                Arguments.of("id", "Capital", "id"),
                Arguments.of("id", "a".repeat(101), "id"),
                Arguments.of("id", "", "id"),
                Arguments.of("title.ar", "", "title.ar"),
                Arguments.of("title.ar", "\u200B\u200F", "title.ar"),
                Arguments.of("title.ar", "عنوان\u0000", "title.ar"),
                Arguments.of("title.ar", "عنوان\u202E", "title.ar"),
                Arguments.of("title.ar", "عنوان\nثانٍ", "title.ar"),
                Arguments.of("title.ar", "ع".repeat(501), "title.ar"),
                Arguments.of("text.en", "x".repeat(100_000), "text.en"),
                Arguments.of("text.ar", "\uD800", "text.ar"),
                Arguments.of("title.translated", "ar", "title.translated"),
                Arguments.of("title.translated", "ckb", "title.translated"),
                Arguments.of("sector", "NO_SUCH", "sector"),
                Arguments.of("maker", "NO_SUCH", "maker"),
                Arguments.of("makerCode", "lower", "makerCode"),
                Arguments.of("makerCode", "KADHIMI_GOVERNMENT", "makerCode"),
                Arguments.of("schedule", "SOON", "schedule"),
                Arguments.of("strength", "STRONG", "strength"),
                Arguments.of("reason", "", "reason"),
                Arguments.of("reason", "x".repeat(10_001), "reason"),
                Arguments.of("note", "x\u0007", "note"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsProposed(String field, String value, String named)
            throws Exception {
        MultiValueMap<String, String> form = creation("كهرباء");
        if (field.equals("title.translated")) {
            form.add(field, value);
        } else {
            form.set(field, value);
        }
        MockHttpServletResponse answer = send("editor1", "/staff/new-promise", form);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("href=\"#" + named + "\"", "class=\"error\"");
        assertThat(see("editor1", "/staff/promises")).doesNotContain(promise);
    }

    @Test
    void aScriptInATextIsText() throws Exception {
        String script = "<script>alert(1)</script>";
        String proposal = proposed("editor1", "/staff/new-promise", creation(script));
        assertThat(see("editor2", proposal)).doesNotContain(script).contains("&lt;script&gt;");
        send("editor2", proposal + "/confirm", revision(1));
        for (String path : List.of("", "/history")) {
            assertThat(text(publicPage("/ar/promises/" + promise + path))).doesNotContain(script);
        }
        assertThat(see("editor1", "/staff/promises/" + promise)).doesNotContain(script);
        assertThat(see("editor1", edit())).doesNotContain(script);
    }

    @Test
    void anEditThatChangesNothingIsRefused() throws Exception {
        published();
        MockHttpServletResponse answer = send("editor1", edit(), editing("كهرباء", 1));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("لا فرق بينه وبين المنشور");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/promises/no-such-promise",
                "/staff/promises/no-such-promise/edit",
                "/staff/promises/A%00B",
                "/staff/promises/..%2e/withdraw",
                "/staff/proposals/00000000-0000-0000-0000-000000000000",
                "/ar/promises/no-such-promise/history",
                "/ar/promises/A%00B/history"
            })
    void whatIsNotThereIs404(String path) throws Exception {
        MockHttpServletResponse answer = http.perform(
                        get(java.net.URI.create(path)).principal(as("editor1", "ROLE_EDITOR")))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(404);
    }

    private String edit() {
        return "/staff/promises/" + promise + "/edit";
    }

    private void published() throws Exception {
        send("editor2", proposed("editor1", "/staff/new-promise", creation("كهرباء")) + "/confirm", revision(1));
    }

    private static MultiValueMap<String, String> revision(int revision) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("revision", String.valueOf(revision));
        return form;
    }

    private MultiValueMap<String, String> creation(String title) {
        MultiValueMap<String, String> form = editing(title, 0);
        form.set("id", promise);
        form.set("maker", "");
        form.set("makerCode", maker);
        form.set("makerName.ar", "حكومة");
        form.set("makerName.en", "Government");
        return form;
    }

    private MultiValueMap<String, String> editing(String title, int base) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.setAll(Map.of(
                "title.ar", title,
                "title.en", "Electricity",
                "title.translated", "en",
                "text.ar", "ستوفر الحكومة الكهرباء.\r\nفي كل بيت.",
                "text.en", "The government will provide electricity.",
                "text.translated", "en",
                "sector", "SERVICES",
                "maker", maker,
                "schedule", "ON_TIME",
                "reason", "السبب الداخلي"));
        form.set("strength", "");
        form.set("note", "نقلاً عن الجريدة");
        form.set("base", String.valueOf(base));
        return form;
    }

    /** Sends the form and gives the address of the proposal it became. */
    private String proposed(String editor, String path, MultiValueMap<String, String> form) throws Exception {
        MockHttpServletResponse answer = send(editor, path, form);
        assertThat(answer.getStatus())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl()).replaceAll("\\?.*", "");
    }

    private MockHttpServletResponse send(String name, String path, MultiValueMap<String, String> form)
            throws Exception {
        return perform(post(path).params(form), name);
    }

    private String see(String name, String path) throws Exception {
        MockHttpServletResponse answer = open(name, path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return text(answer);
    }

    private MockHttpServletResponse open(String name, String path) throws Exception {
        return perform(get(path), name);
    }

    private MockHttpServletResponse publicPage(String path) throws Exception {
        return http.perform(get(path)).andReturn().getResponse();
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, String name) throws Exception {
        String role = name.startsWith("editor") ? "ROLE_EDITOR" : "ROLE_ANALYST";
        return http.perform(request.principal(as(name, role)).locale(Locale.forLanguageTag("ar")))
                .andReturn()
                .getResponse();
    }

    private static UsernamePasswordAuthenticationToken as(String name, @Nullable String role) {
        return UsernamePasswordAuthenticationToken.authenticated(
                name, null, AuthorityUtils.createAuthorityList(String.valueOf(role)));
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
