package org.marsad.verification.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.submission.SubmissionFigures.Waiting;
import org.marsad.verification.Queue;

/**
 * The queue at a glance.
 *
 * @param kinds one row for each kind of work
 * @param ages how many tasks of whatever kind have waited how long, youngest first
 * @param weeks how submissions came and ended, oldest week first
 * @param awaiting the first of those that wait for their submitters, longest first
 * @param awaitingAll all of them
 * @param mine address of the person's own tasks; null where Tasklist has no such list
 * @param overdue address of the tasks whose due date has passed
 */
public record DeskView(
        List<Kind> kinds,
        Map<Queue.Age, Long> ages,
        List<Week> weeks,
        List<Waiting> awaiting,
        long awaitingAll,
        long incidents,
        @Nullable String mine,
        @Nullable String overdue) {

    public DeskView {
        kinds = List.copyOf(kinds);
        weeks = List.copyOf(weeks);
        awaiting = List.copyOf(awaiting);
    }

    /** Tasks of every kind together. */
    public long waiting() {
        return kinds.stream().mapToLong(kind -> kind.figure().waiting()).sum();
    }

    /** Those among them that nobody has claimed. */
    public long unassigned() {
        return kinds.stream().mapToLong(kind -> kind.figure().unassigned()).sum();
    }

    /** Those among them that are late. */
    public long late() {
        return kinds.stream().mapToLong(kind -> kind.figure().overdue()).sum();
    }

    /**
     * One kind of work.
     *
     * @param list address of its list in Tasklist; null where this person has none
     */
    public record Kind(Queue.Figure figure, @Nullable String list) {}

    /** One week, from its first day. */
    public record Week(LocalDate first, long received, long published, long notAccepted, long withdrawn) {

        /** However they ended. */
        public long ended() {
            return published + notAccepted + withdrawn;
        }
    }
}
