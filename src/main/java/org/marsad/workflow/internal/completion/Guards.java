package org.marsad.workflow.internal.completion;

import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;
import org.marsad.verification.StaffTexts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the guarded services share: they are made with the engine, before the rooms they ask. */
@Component
class Guards {

    private final ObjectProvider<Completions> completions;
    private final GuardedProcesses processes;
    private final TaskRules rules;
    private final TaskSentences sentences;

    Guards(
            ObjectProvider<Completions> completions,
            GuardedProcesses processes,
            TaskRules rules,
            TaskSentences sentences) {
        this.completions = completions;
        this.processes = processes;
        this.rules = rules;
        this.sentences = sentences;
    }

    /** The task if it is of a guarded process; null leaves it to the engine, which finds none where it ended meanwhile. */
    @Nullable
    GuardedTask ours(@Nullable String taskId, CommandExecutor engine) {
        GuardedTask task = taskId == null ? null : find(taskId, engine);
        return processes.guard(task) ? task : null;
    }

    private static @Nullable GuardedTask find(String taskId, CommandExecutor engine) {
        try {
            return engine.execute(GuardedTask.find(taskId));
        } catch (OptimisticLockingException e) {
            return null;
        }
    }

    /**
     * The task to complete if it is of a guarded process; null leaves it to the engine.
     *
     * @throws FormFieldValidationException 400 with a sentence if there is no such task any more: the engine would make
     *     a failure of ours of it
     */
    @Nullable
    GuardedTask toComplete(@Nullable String taskId, CommandExecutor engine) {
        GuardedTask task = ours(taskId, engine);
        boolean gone = task == null
                && taskId != null
                && engine.execute(context -> context.getTaskManager().findTaskById(taskId)) == null;
        if (gone) {
            throw new FormFieldValidationException("taskId", sentences.sentence("gone"));
        }
        return task;
    }

    TaskRules rules() {
        return rules;
    }

    <T> @Nullable T complete(
            GuardedTask task, @Nullable Map<String, Object> sent, Function<Map<String, Object>, @Nullable T> engine) {
        return completions.getObject().complete(task, sent, engine);
    }

    /** The text. @throws NotValidException 400 in the REST API, unless it is one as staff may write it */
    String demandText(@Nullable String text) {
        if (text == null || !StaffTexts.isAcceptable(text)) {
            throw new NotValidException(sentences.sentence("text"));
        }
        return text;
    }

    AuthorizationException forbidden(String rule) {
        return sentences.forbidden(rule);
    }
}
