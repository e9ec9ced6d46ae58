package org.marsad.verification.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.marsad.submission.Floods;
import org.marsad.submission.Floods.Flood;
import org.marsad.submission.ReasonCode;
import org.marsad.submission.Submission;
import org.marsad.submission.Submissions;
import org.marsad.verification.FloodTasks;
import org.marsad.verification.StaffTexts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Floods before the staff: what is too much of the same waits as one piece of work, and an analyst decides on it once. What
 * they decide is recorded with each submission as if done by hand, so four eyes, the reason, the receipt and the appeal are
 * those of any other.
 */
@Service
public class FloodDesk {

    private final Floods floods;
    private final FloodTasks tasks;
    private final Submissions submissions;

    FloodDesk(Floods floods, FloodTasks tasks, Submissions submissions) {
        this.floods = floods;
        this.tasks = tasks;
        this.submissions = submissions;
    }

    /** A flood with the submission that shows what all are like. */
    public record Shown(Flood flood, Submission first) {}

    /** What came of a decision: how many submissions it was recorded with, and how many need a look of their own. */
    public record Done(int decided, int left) {}

    @Scheduled(fixedDelayString = "${marsad.floods.every:PT30S}", initialDelayString = "PT30S")
    public void gather() {
        floods.gather();
        keepAside();
    }

    /** Whatever a decision that broke off half-way left undone is put right by the next turn. */
    private void keepAside() {
        tasks.keepAside(floods.open().stream()
                .flatMap(flood -> floods.members(flood.id()).stream())
                .collect(Collectors.toSet()));
    }

    public List<Shown> open() {
        return floods.open().stream()
                .flatMap(flood -> submissions.find(flood.first()).map(first -> new Shown(flood, first)).stream())
                .toList();
    }

    /**
     * Has each of them verified like any other.
     *
     * @throws RefusedStepException if there is no such flood any more
     */
    public Done takeEach(UUID id, String analyst) {
        demandOpen(id, "TAKEN", analyst);
        keepAside();
        return new Done(0, floods.members(id).size());
    }

    /**
     * Accepts none of them, for one reason. What nobody can decide on yet, because its files are still checked, its submitter
     * was asked something or somebody holds it, goes back among all others.
     *
     * @throws RefusedStepException if there is no such flood any more, or a summary or reason is missing
     */
    public Done acceptNone(UUID id, String reason, String summary, String analyst) {
        if (!StaffTexts.isAcceptable(summary)) {
            throw RefusedStepException.invalid("summary");
        }
        if (List.of(ReasonCode.values()).stream().noneMatch(code -> code.name().equals(reason))) {
            throw RefusedStepException.invalid("reasonCode");
        }
        demandOpen(id, "NOT_ACCEPTED", analyst);
        Map<String, Object> sent =
                Map.of("verificationOutcome", "NOT_ACCEPTED", "verificationSummary", summary, "reasonCode", reason);
        List<UUID> members = floods.members(id);
        int decided = (int) members.stream()
                .filter(member -> tasks.verify(member, analyst, sent))
                .count();
        keepAside();
        return new Done(decided, members.size() - decided);
    }

    private void demandOpen(UUID id, String decision, String analyst) {
        if (!floods.decide(id, decision, analyst)) {
            throw RefusedStepException.conflict("decided");
        }
    }
}
