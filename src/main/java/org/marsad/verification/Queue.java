package org.marsad.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits for the staff, in numbers. The workflow room knows it from the engine. */
public interface Queue {

    /** One figure for each kind of task there is, where nothing waits too, in the order of the work. */
    List<Figure> figures();

    /** Steps that failed as often as they are tried: nothing of them moves until an administrator has looked. */
    long incidents();

    /** Address of one of Tasklist's lists by its key, such as {@code mine} or {@code overdue}; empty if there is none. */
    Optional<String> list(String key);

    /**
     * The open tasks of one kind.
     *
     * @param task definition key of the user task, such as {@code verifyEvidence}
     * @param group whose work it is: a group of {@code org.marsad.security.StaffRole}
     * @param list key of Tasklist's list where they are found; null if there is none
     * @param waiting all of them
     * @param unassigned those that nobody has claimed
     * @param overdue those whose due date has passed
     * @param oldest when the oldest came into being; null if none waits
     * @param ages how many have waited how long; every age is there
     */
    record Figure(
            String task,
            String group,
            @Nullable String list,
            long waiting,
            long unassigned,
            long overdue,
            @Nullable Instant oldest,
            Map<Age, Long> ages) {

        public Figure {
            ages = Map.copyOf(ages);
        }

        /** How many have waited that long. */
        public long of(Age age) {
            return ages.getOrDefault(age, 0L);
        }
    }

    /** How long a task has waited. The bounds are a choice: a day, half a week, a week, two. */
    enum Age {
        UP_TO_ONE_DAY(Duration.ZERO),
        UP_TO_THREE_DAYS(Duration.ofDays(1)),
        UP_TO_ONE_WEEK(Duration.ofDays(3)),
        UP_TO_TWO_WEEKS(Duration.ofDays(7)),
        LONGER(Duration.ofDays(14));

        private final Duration from;

        Age(Duration from) {
            this.from = from;
        }

        /** The shortest wait of this age. */
        public Duration from() {
            return from;
        }
    }
}
