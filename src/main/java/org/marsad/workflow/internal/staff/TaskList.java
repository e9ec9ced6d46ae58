package org.marsad.workflow.internal.staff;

import static org.marsad.security.StaffRole.ANALYST;
import static org.marsad.security.StaffRole.EDITOR;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;
import org.marsad.security.StaffRole;

/**
 * The lists of tasks that Tasklist shows, in their order. What waits for a submitter is no task and has no list here: the
 * desk page shows it.
 */
enum TaskList {
    MINE(
            "مهامي · My tasks",
            "#1f5d8c",
            Set.of(ANALYST, EDITOR),
            tasks -> tasks.taskAssigneeExpression("${currentUser()}")),
    OVERDUE("متأخرة · Overdue", "#98191c", Set.of(ANALYST, EDITOR), tasks -> tasks.dueBeforeExpression("${now()}")),
    VERIFICATION(
            "بانتظار التحقق · Waiting for verification",
            "#2e7d4f",
            Set.of(ANALYST),
            // What was set aside because it is one of a flood waits as one piece of work, at /staff/floods.
            tasks -> unclaimed("verifyEvidence").apply(tasks).taskMinPriority(0),
            "verifyEvidence"),
    APPROVAL(
            "بانتظار الاعتماد · Waiting for approval",
            "#8a5a00",
            Set.of(EDITOR),
            unclaimed("approveAssessment"),
            "approveAssessment"),
    CONFIRMATION(
            "بانتظار محرر ثانٍ · Waiting for a second editor",
            "#8a5a00",
            Set.of(EDITOR),
            unclaimed("confirmRating", "confirmCorrection", "confirmReview"),
            "confirmRating",
            "confirmCorrection",
            "confirmReview"),
    /** What an appeal started: the second verification, and what an editor then decides. */
    APPEALS(
            "اعتراضات · Appeals",
            "#6a3d8f",
            Set.of(ANALYST, EDITOR),
            tasks -> tasks.processVariableValueEquals("appeal", true),
            "decideAppeal"),
    CORRECTIONS(
            "التصحيحات · Corrections",
            "#12424f",
            Set.of(EDITOR),
            tasks -> tasks.processDefinitionKey("correction"),
            "decideCorrection"),
    REVIEWS(
            "مراجعات دورية · Periodic reviews",
            "#12424f",
            Set.of(ANALYST, EDITOR),
            tasks -> tasks.processDefinitionKey("periodicReview"),
            "reviewPromise");

    private final String title;
    private final String color;
    private final Set<StaffRole> readers;
    private final UnaryOperator<TaskQuery> query;
    private final List<String> kinds;

    TaskList(String title, String color, Set<StaffRole> readers, UnaryOperator<TaskQuery> query, String... kinds) {
        this.title = title;
        this.color = color;
        this.readers = readers;
        this.query = query;
        this.kinds = List.of(kinds);
    }

    private static UnaryOperator<TaskQuery> unclaimed(String... kinds) {
        return tasks -> tasks.taskDefinitionKeyIn(kinds).taskUnassigned();
    }

    /** What a stored filter is known by, whatever its name is. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Both languages, the Arabic first: a filter is stored once for all its readers. */
    String title() {
        return title;
    }

    String color() {
        return color;
    }

    /** Whom it is shown to; each still sees the tasks alone that their group may. */
    Set<StaffRole> readers() {
        return readers;
    }

    /** What is urgent first, then what is due first. */
    TaskQuery of(TaskQuery tasks) {
        return query.apply(tasks)
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc();
    }

    /** The list where tasks of this definition key wait to be claimed. */
    static Optional<TaskList> ofKind(String task) {
        return Arrays.stream(values()).filter(list -> list.kinds.contains(task)).findFirst();
    }
}
