package org.marsad.submission.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.FinishedUpload;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.PromiseSummary;

/**
 * What the form shows: empty, or with everything that was typed and what is wrong with it.
 *
 * @param promise the promise the form was opened for, null where it is chosen from the list
 * @param choices the promises to choose from
 * @param texts what was typed, by field, and the names of the files that arrived
 * @param uploads what was uploaded already and need not be chosen again
 * @param problems what is wrong, in the order of the fields
 * @param alert why it could not be taken, where no field is to blame
 * @param key the idempotency key of this form
 */
record SubmitPage(
        @Nullable PromiseSummary promise,
        List<PromiseOverview> choices,
        Map<String, List<String>> texts,
        List<FinishedUpload> uploads,
        List<Problem> problems,
        @Nullable String alert,
        String key) {

    /** Fields for links that an empty form has. */
    private static final int SOURCES = 3;

    /** What is wrong with one field, in words. */
    record Problem(String field, String sentence) {}

    /** The order of the fields on the page; what else is wrong has no place of its own. */
    private static final List<String> FIELDS = List.of(
            "promise",
            "channel",
            "received_on",
            "statement",
            "consent",
            "relation",
            "event_date",
            "event_place",
            "source_url",
            "contact_email",
            "files");

    static List<Problem> inOrder(List<Problem> problems) {
        List<Problem> ordered = new ArrayList<>(problems);
        ordered.sort((a, b) -> Integer.compare(place(a), place(b)));
        return ordered;
    }

    private static int place(Problem problem) {
        int place = FIELDS.indexOf(problem.field());
        return place < 0 ? FIELDS.size() : place;
    }

    /** True if anything stands in the way of taking it. */
    public boolean isRefused() {
        return alert != null || !problems.isEmpty();
    }

    /** True if the field is on the page, so that a link can lead there. */
    public boolean shows(String field) {
        return FIELDS.contains(field);
    }

    /** True if something is wrong with the field. */
    public boolean wrong(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }

    /** What is wrong with the field. */
    public List<String> sentences(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::sentence)
                .toList();
    }

    /** What was typed into the field, the empty text if nothing. */
    public String text(String field) {
        List<String> typed = texts.getOrDefault(field, List.of());
        return typed.isEmpty() ? "" : typed.get(0);
    }

    /** Names of the files that were sent and must be chosen again: no browser fills a file field in. */
    public List<String> lostFiles() {
        return texts.getOrDefault(MultipartForm.FILES, List.of());
    }

    /** The links typed, and empty fields up to at least three, as far as there may be so many. */
    public List<String> sources(int most) {
        List<String> sources = new ArrayList<>(texts.getOrDefault("source_url", List.of()));
        while (sources.size() < Math.min(SOURCES, most)) {
            sources.add("");
        }
        return sources;
    }
}
