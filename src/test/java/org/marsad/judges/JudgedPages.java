package org.marsad.judges;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceKind;
import org.marsad.support.CorrectionDesk;
import org.marsad.support.Multipart;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.Pictures;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages that are judged, with something on each of them: what is published, what waits, what was corrected. */
final class JudgedPages {

    private static final String WORDS = "صورة القاعدة بعد إخلائها";

    private final Newsroom newsroom;
    private final CorrectionDesk corrections;
    private final EvidenceItems items;
    private final List<Map<String, Object>> pages = new ArrayList<>();

    JudgedPages(int port, JdbcClient jdbc, EvidenceItems items) {
        this.newsroom = new Newsroom(port, jdbc);
        this.corrections = new CorrectionDesk(port, jdbc);
        this.items = items;
    }

    /** Fills the newsroom, and lists every page by name, path and what more it takes to see it. */
    List<Map<String, Object>> prepared() {
        Sent published = published();
        Sent waiting = newsroom.submit(withPicture("يُظهر الفيديو الرتل يغادر من البوابة الشرقية."));
        newsroom.awaitTask(waiting, "verifyEvidence");
        String file = items.of(waiting.id()).stream()
                .filter(item -> item.kind() == EvidenceKind.FILE)
                .map(item -> item.id().toString())
                .findFirst()
                .orElseThrow();
        open(published);
        staff(waiting, file);
        return pages;
    }

    private void open(Sent published) {
        String promise = "/{language}/promises/" + Newsroom.PROMISE;
        page("home", "/{language}/");
        page("promises", "/{language}/promises");
        page("promises-none-found", "/{language}/promises?q=nothing-like-this");
        page("search", "/{language}/search?q=" + URLEncoder.encode("قوات التحالف", UTF_8));
        page("search-none-found", "/{language}/search?q=nothing-like-this");
        page("promise", promise);
        page("history", promise + "/history");
        page("evidence", "/{language}/evidence/" + shown());
        page("correction", promise + "/corrections/new?entry=" + entry());
        page("submit", "/{language}/submit?promise=" + Newsroom.PROMISE);
        page("track", "/{language}/track");
        page("methodology", "/{language}/methodology");
        page("corrections", "/{language}/corrections");
        for (String text : List.of("about", "privacy", "terms")) {
            page(text, "/{language}/" + text);
        }
        page("data", "/{language}/data");
        page("not-found", "/{language}/nothing-here").put("status", 404);
        page("wrong-receipt", "/{language}/track")
                .putAll(Map.of("post", Map.of("receipt", "0000 0000 0000 0000"), "status", 401));
        page("status", "/{language}/track").put("post", Map.of("receipt", published.receipt()));
        page("refused-form", "/{language}/submit").putAll(Map.of("post", Map.of("statement", ""), "status", 422));
        page("login", "/login");
    }

    private void staff(Sent waiting, String file) {
        String submission = "/staff/submissions/" + waiting.id();
        staffPage("desk", "/staff");
        staffPage("staff-submission", submission);
        staffPage("staff-viewer", "/staff/evidence/" + file);
        staffPage("staff-enter", "/staff/submissions/new");
        staffPage("staff-recusals", "/staff/recusals");
        staffPage("staff-promises", "/staff/promises");
        staffPage("staff-promise", "/staff/promises/" + Newsroom.PROMISE);
        staffPage("staff-new-promise", "/staff/new-promise");
        staffPage("staff-edit-promise", "/staff/promises/" + Newsroom.PROMISE + "/edit");
        staffPage("staff-import", "/staff/import");
        staffPage("staff-floods", "/staff/floods");
        staffPage("staff-account", "/staff/account");
        for (String administration : List.of("intake", "accounts", "doctor", "audit")) {
            page("staff-" + administration, "/staff/" + administration).put("staff", "admin");
        }
        staffPage("staff-corrections", "/staff/corrections");
        staffPage("staff-new-correction", "/staff/corrections/new");
    }

    /** A picture with a part of it covered, published, and the entry it became corrected. */
    private Sent published() {
        Sent sent = newsroom.submit(withPicture(WORDS));
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst1", task, newsroom.verified("analyst1", task, WORDS));
        newsroom.complete("editor1", newsroom.awaitTask(sent, "approveAssessment"), Newsroom.approved(WORDS));
        newsroom.awaitStatus(sent, "PUBLISHED");
        CorrectionDesk.Asked asked = corrections.ask(entry(), "ليس هذا عدد الجنود الذي أعلنته الوزارة.");
        corrections.decide("editor2", asked.id(), CorrectionDesk.accepted("العدد الصحيح ألفان."));
        return sent;
    }

    private String entry() {
        return newsroom.promise().path("timeline").get(0).path("id").asText();
    }

    private String shown() {
        return newsroom.promise().findParents("public_copy_url").stream()
                .filter(item -> item.path("public_copy_url").isTextual())
                .map(item -> item.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static Multipart withPicture(String words) {
        return Newsroom.form(words).file("files", "صورة.png", "image/png", Pictures.drawn("png", 640, 420));
    }

    private Map<String, Object> page(String name, String path) {
        Map<String, Object> page = new LinkedHashMap<>(Map.of("name", name, "path", path));
        pages.add(page);
        return page;
    }

    private void staffPage(String name, String path) {
        page(name, path).put("staff", "editor1");
    }
}
