package org.marsad.submission.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.FinishedUpload;
import org.marsad.submission.internal.Answer;

/**
 * What became of what was just sent from the tracking page.
 *
 * @param done what has happened, as the end of its sentence's key; null if nothing has
 * @param files what came with it, as it was received
 * @param refusal why it was not taken; null if it was
 */
record Reply(
        @Nullable String done,
        List<Answer.SealedFile> files,
        @Nullable Refusal refusal) {

    static final Reply NONE = new Reply(null, List.of(), null);

    Reply {
        files = List.copyOf(files);
    }

    static Reply done(String what) {
        return new Reply(what, List.of(), null);
    }

    static Reply sent(List<Answer.SealedFile> files) {
        return new Reply("message", files, null);
    }

    static Reply refused(Refusal why) {
        return new Reply(null, List.of(), why);
    }

    /** True if the form of this kind was sent and not taken. */
    public boolean refused(String form) {
        return refusal != null && refusal.form().equals(form);
    }

    /** What was typed into the form of this kind, so that it can be mended. */
    public String text(String form) {
        return refusal != null && refused(form) ? refusal.text() : "";
    }

    /** What is wrong with a field of the form of this kind. */
    public List<String> sentences(String form, String field) {
        return refusal == null || !refused(form)
                ? List.of()
                : refusal.problems().stream()
                        .filter(problem -> problem.field().equals(field))
                        .map(SubmitPage.Problem::sentence)
                        .toList();
    }

    /** What was uploaded with the refused form and need not be chosen again. */
    public List<FinishedUpload> uploads() {
        return refusal == null ? List.of() : refusal.uploads();
    }

    /**
     * Why a form was not taken.
     *
     * @param form {@code message}, {@code appeal} or {@code withdrawal}
     * @param problems what is wrong, field by field
     * @param alert why, where no field is to blame
     * @param text what was typed
     * @param uploads what was uploaded already
     * @param lost names of the files that must be chosen again
     */
    record Refusal(
            String form,
            List<SubmitPage.Problem> problems,
            @Nullable String alert,
            String text,
            List<FinishedUpload> uploads,
            List<String> lost) {

        Refusal {
            problems = List.copyOf(problems);
            uploads = List.copyOf(uploads);
            lost = List.copyOf(lost);
        }
    }
}
