package org.marsad.verification.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseOrder;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.Promises;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.Submissions;
import org.marsad.verification.OpenTasks;
import org.marsad.verification.OpenTasks.OpenTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays before a staff member how work on a submission changed hands, without anything of what was sent. */
@Service
@Transactional(readOnly = true)
public class PeopleDesk {

    /** A select beyond this is no help to anybody. */
    private static final int MOST_PROMISES = 1000;

    private static final int LATEST_RECUSALS = 200;

    private final Submissions submissions;
    private final OpenTasks tasks;
    private final Recusals recusals;
    private final HandOvers handOvers;
    private final Moves moves;
    private final LegalHolds holds;
    private final Promises promises;
    private final PromiseCatalogue catalogue;

    PeopleDesk(
            Submissions submissions,
            OpenTasks tasks,
            Recusals recusals,
            HandOvers handOvers,
            Moves moves,
            LegalHolds holds,
            Promises promises,
            PromiseCatalogue catalogue) {
        this.submissions = submissions;
        this.tasks = tasks;
        this.recusals = recusals;
        this.handOvers = handOvers;
        this.moves = moves;
        this.holds = holds;
        this.promises = promises;
        this.catalogue = catalogue;
    }

    /** Empty if there is no such submission. */
    public Optional<PeopleView> of(UUID submissionId, String username, String language) {
        return submissions.find(submissionId).map(submission -> view(submission, username, language));
    }

    /** Who stepped out of which submission, newest first, at most 200. */
    public List<SteppedOut> latestRecusals() {
        return recusals.latest(LATEST_RECUSALS).stream()
                .flatMap(each -> submissions.find(each.submissionId()).stream()
                        .map(submission -> new SteppedOut(submission, each.recusal())))
                .toList();
    }

    /** A submission and who stepped out of it. */
    public record SteppedOut(Submission submission, Recusal recusal) {}

    private PeopleView view(Submission submission, String username, String language) {
        UUID id = submission.id();
        List<OpenTask> open = tasks.of(id);
        OpenTask own = open.stream()
                .filter(task -> task.isHeldBy(username))
                .findFirst()
                .orElse(null);
        List<Move> moved = moves.of(id);
        return new PeopleView(
                submission,
                recusals.of(id),
                handOvers.of(id),
                moved,
                holds.of(id),
                titles(moved),
                own,
                own == null ? List.of() : tasks.eligible(own),
                own == null || !People.MOVABLE.contains(own.kind()) ? List.of() : others(submission, language),
                recusals.of(id, username).orElse(null),
                submission.status() != SubmissionStatus.PUBLISHED
                        && submission.status() != SubmissionStatus.WITHDRAWN
                        && submission.purgedAt() == null);
    }

    private Map<String, LocalizedText> titles(List<Move> moved) {
        Map<String, LocalizedText> titles = new HashMap<>();
        moved.stream()
                .flatMap(move -> Stream.of(move.from(), move.to()))
                .distinct()
                .forEach(id -> promises.find(id).ifPresent(promise -> titles.put(id, promise.title())));
        return titles;
    }

    private List<PromiseOverview> others(Submission submission, String language) {
        return catalogue.find(PromiseFilter.all(), PromiseOrder.TITLE, language, null, MOST_PROMISES).stream()
                .filter(promise -> !promise.id().equals(submission.promiseId()))
                .toList();
    }
}
