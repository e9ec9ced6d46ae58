package org.marsad.workflow.internal.correction;

import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.plugin.variable.SpinValues;
import org.marsad.correction.CorrectionRequest;
import org.marsad.correction.CorrectionTask;
import org.marsad.correction.Corrections;
import org.marsad.workflow.internal.completion.GuardedTask;
import org.marsad.workflow.internal.completion.TaskRules;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Stands at the user tasks of {@code correction}: gives each its name and what its form shows, remembers the rating that
 * an editor decides on, and holds the rules about people for every way in.
 */
@Component("openedCorrection")
class OpenedCorrection implements TaskListener {

    private final Corrections corrections;
    private final CorrectionForms forms;
    private final TaskRules rules;
    private final MessageSource messages;

    OpenedCorrection(Corrections corrections, CorrectionForms forms, TaskRules rules, MessageSource messages) {
        this.corrections = corrections;
        this.forms = forms;
        this.rules = rules;
        this.messages = messages;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID requestId = UUID.fromString(task.getExecution().getProcessBusinessKey());
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> open(task, requestId);
            case TaskListener.EVENTNAME_ASSIGNMENT -> assigned(task, requestId);
            case TaskListener.EVENTNAME_COMPLETE -> rules.demandWorker(GuardedTask.of(task));
            default -> throw new IllegalStateException(task.getEventName());
        }
    }

    private void open(DelegateTask task, UUID requestId) {
        CorrectionRequest request = corrections.find(requestId).orElseThrow();
        CorrectionTask kind = CorrectionNames.task(task.getTaskDefinitionKey()).orElseThrow();
        task.setName(name(kind, request, "ar") + " · " + name(kind, request, "en"));
        forms.shown(request)
                .forEach((name, json) ->
                        task.setVariableLocal(name, SpinValues.jsonValue(json).create()));
        corrections.ratingSeen(task.getId(), requestId);
    }

    private String name(CorrectionTask kind, CorrectionRequest request, String language) {
        Object[] number = {Long.toString(request.number())};
        return messages.getMessage("workflow.task." + kind, number, Locale.forLanguageTag(language));
    }

    private void assigned(DelegateTask task, UUID requestId) {
        if (task.getAssignee() == null) {
            corrections.ratingSeen(task.getId(), requestId);
        } else {
            rules.demandAssigned(GuardedTask.of(task), task.getAssignee());
        }
    }
}
