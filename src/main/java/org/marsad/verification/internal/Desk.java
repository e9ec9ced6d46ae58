package org.marsad.verification.internal;

import static org.marsad.submission.SubmissionStatus.NOT_ACCEPTED;
import static org.marsad.submission.SubmissionStatus.PUBLISHED;
import static org.marsad.submission.SubmissionStatus.RECEIVED;
import static org.marsad.submission.SubmissionStatus.WITHDRAWN;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.marsad.submission.SubmissionFigures;
import org.marsad.submission.SubmissionFigures.Moves;
import org.marsad.submission.SubmissionStatus;
import org.marsad.verification.Queue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the desk page shows, with a fixed number of statements however much waits. */
@Service
public class Desk {

    /** A quarter of a year: long enough to see a trend, short enough for one look. */
    private static final int WEEKS = 12;

    /** Those that wait longest; the others are counted. */
    private static final int AWAITING_SHOWN = 10;

    private static final List<SubmissionStatus> COUNTED = List.of(RECEIVED, PUBLISHED, NOT_ACCEPTED, WITHDRAWN);

    private final Queue queue;
    private final SubmissionFigures submissions;
    private final Clock clock;

    Desk(Queue queue, SubmissionFigures submissions, Clock clock) {
        this.queue = queue;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** @param groups the groups of who looks: they get links to the lists of their own work */
    @Transactional(readOnly = true)
    public DeskView view(Set<String> groups) {
        List<Queue.Figure> figures = queue.figures();
        return new DeskView(
                figures.stream()
                        .map(figure -> new DeskView.Kind(figure, list(figure, groups)))
                        .toList(),
                ages(figures),
                weeks(),
                submissions.awaitingSubmitter(AWAITING_SHOWN),
                submissions.awaitingSubmitter(),
                queue.incidents(),
                queue.list("mine").orElse(null),
                queue.list("overdue").orElse(null));
    }

    private @Nullable String list(Queue.Figure figure, Set<String> groups) {
        return figure.list() == null || !groups.contains(figure.group())
                ? null
                : queue.list(figure.list()).orElse(null);
    }

    private static Map<Queue.Age, Long> ages(List<Queue.Figure> figures) {
        Map<Queue.Age, Long> ages = new EnumMap<>(Queue.Age.class);
        for (Queue.Age age : Queue.Age.values()) {
            ages.put(age, figures.stream().mapToLong(figure -> figure.of(age)).sum());
        }
        return ages;
    }

    /** The newsroom's weeks begin on Sunday, its first working day; the last is the one under way. */
    private List<DeskView.Week> weeks() {
        LocalDate first = LocalDate.now(clock)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
                .minusWeeks(WEEKS - 1L);
        List<Moves> moves =
                submissions.weekly(first.atStartOfDay(clock.getZone()).toInstant(), COUNTED);
        return IntStream.range(0, WEEKS)
                .mapToObj(week -> week(first, week, moves))
                .toList();
    }

    private static DeskView.Week week(LocalDate first, int week, List<Moves> moves) {
        return new DeskView.Week(
                first.plusWeeks(week),
                count(moves, week, RECEIVED),
                count(moves, week, PUBLISHED),
                count(moves, week, NOT_ACCEPTED),
                count(moves, week, WITHDRAWN));
    }

    private static long count(List<Moves> moves, int week, SubmissionStatus status) {
        return moves.stream()
                .filter(each -> each.week() == week && each.status() == status)
                .mapToLong(Moves::count)
                .sum();
    }
}
