package org.marsad.verification.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseOverview;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionStatus;
import org.marsad.verification.OpenTasks.OpenTask;

/**
 * Who stepped out of a submission, who handed work on, where it was moved from; and which of these steps the person who
 * looks may take now.
 *
 * @param recusals oldest first, as the other lists
 * @param titles of the promises that the moves name, as far as they still are public
 * @param holds who had it kept beyond its time or let its time count again
 * @param own the task in the hands of who looks; null if there is none
 * @param eligible who may take that task over
 * @param promises where the submission may be moved; empty if who looks may not move it
 * @param steppedOut the recusal of who looks; null if they did not step out
 * @param mayStepOut whether stepping out means anything still
 */
public record PeopleView(
        Submission submission,
        List<Recusal> recusals,
        List<HandOver> handOvers,
        List<Move> moves,
        List<LegalHold> holds,
        Map<String, LocalizedText> titles,
        @Nullable OpenTask own,
        List<String> eligible,
        List<PromiseOverview> promises,
        @Nullable Recusal steppedOut,
        boolean mayStepOut) {

    public PeopleView {
        recusals = List.copyOf(recusals);
        handOvers = List.copyOf(handOvers);
        moves = List.copyOf(moves);
        holds = List.copyOf(holds);
        titles = Map.copyOf(titles);
        eligible = List.copyOf(eligible);
        promises = List.copyOf(promises);
    }

    /** What a promise is called or, once it is no longer public, its id. */
    public String title(String promiseId, String language) {
        LocalizedText title = titles.get(promiseId);
        return title == null ? promiseId : title.in(language);
    }

    /** Whether anything was done that the page tells. */
    public boolean isEventful() {
        return !(recusals.isEmpty() && handOvers.isEmpty() && moves.isEmpty() && holds.isEmpty());
    }

    /** Whether it is kept although its time comes. */
    public boolean isOnHold() {
        return !holds.isEmpty() && holds.get(holds.size() - 1).held();
    }

    /** Whether keeping it or not means anything: what is published stays, and what was purged is gone. */
    public boolean mayBeKept() {
        return submission.status() != SubmissionStatus.PUBLISHED && submission.purgedAt() == null;
    }
}
