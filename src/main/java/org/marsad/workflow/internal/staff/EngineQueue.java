package org.marsad.workflow.internal.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.marsad.verification.Queue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue from the engine's table of open tasks: one statement for all kinds and all figures, where the engine's API
 * would need one for each. The schema is that of the last community release and does not change any more.
 */
@Component
class EngineQueue implements Queue {

    private static final String IN_TASKLIST = "/camunda/app/tasklist/default/#/?filter=";

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final TaskKinds kinds;
    private final TaskFilters filters;
    private final Clock clock;

    EngineQueue(JdbcClient jdbc, RuntimeService runtime, TaskKinds kinds, TaskFilters filters, Clock clock) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.kinds = kinds;
        this.filters = filters;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figure> figures() {
        Map<String, Counted> counted = counted(clock.instant());
        return kinds.all().stream()
                .map(kind -> counted.getOrDefault(kind.task(), Counted.NOTHING).figure(kind))
                .toList();
    }

    @Override
    public long incidents() {
        return runtime.createIncidentQuery().count();
    }

    @Override
    public Optional<String> list(String key) {
        return Arrays.stream(TaskList.values())
                .filter(list -> list.key().equals(key))
                .findFirst()
                .flatMap(filters::id)
                .map(id -> IN_TASKLIST + id);
    }

    private Map<String, Counted> counted(Instant now) {
        return jdbc
                .sql("""
                        select TASK_DEF_KEY_ as task, count(*) as waiting,
                            sum(case when ASSIGNEE_ is null then 1 else 0 end) as unassigned,
                            sum(case when DUE_DATE_ < :now then 1 else 0 end) as overdue,
                            min(CREATE_TIME_) as oldest,
                            sum(case when CREATE_TIME_ <= :age1 then 1 else 0 end) as age1,
                            sum(case when CREATE_TIME_ <= :age2 then 1 else 0 end) as age2,
                            sum(case when CREATE_TIME_ <= :age3 then 1 else 0 end) as age3,
                            sum(case when CREATE_TIME_ <= :age4 then 1 else 0 end) as age4
                        from ACT_RU_TASK
                        group by TASK_DEF_KEY_
                        """)
                .param("now", Timestamp.from(now))
                .param("age1", before(now, Age.UP_TO_THREE_DAYS))
                .param("age2", before(now, Age.UP_TO_ONE_WEEK))
                .param("age3", before(now, Age.UP_TO_TWO_WEEKS))
                .param("age4", before(now, Age.LONGER))
                .query((row, number) -> Counted.of(row))
                .list()
                .stream()
                .filter(each -> each.task() != null)
                .collect(Collectors.toMap(Counted::task, Function.identity()));
    }

    private static Timestamp before(Instant now, Age age) {
        return Timestamp.from(now.minus(age.from()));
    }

    /** One row: the ages are counted from each bound on, so that each holds all longer ones. */
    private record Counted(
            String task, long waiting, long unassigned, long overdue, Instant oldest, List<Long> atLeast) {

        private static final Counted NOTHING = new Counted("", 0, 0, 0, Instant.EPOCH, List.of(0L, 0L, 0L, 0L, 0L, 0L));

        static Counted of(ResultSet row) throws SQLException {
            long waiting = row.getLong("waiting");
            return new Counted(
                    row.getString("task"),
                    waiting,
                    row.getLong("unassigned"),
                    row.getLong("overdue"),
                    row.getTimestamp("oldest").toInstant(),
                    List.of(
                            waiting,
                            row.getLong("age1"),
                            row.getLong("age2"),
                            row.getLong("age3"),
                            row.getLong("age4"),
                            0L));
        }

        Figure figure(TaskKinds.Kind kind) {
            Map<Age, Long> ages = new EnumMap<>(Age.class);
            for (Age age : Age.values()) {
                ages.put(age, atLeast.get(age.ordinal()) - atLeast.get(age.ordinal() + 1));
            }
            return new Figure(
                    kind.task(),
                    kind.group(),
                    TaskList.ofKind(kind.task()).map(TaskList::key).orElse(null),
                    waiting,
                    unassigned,
                    overdue,
                    waiting == 0 ? null : oldest,
                    ages);
        }
    }
}
