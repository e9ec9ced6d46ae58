package org.marsad.workflow.internal.completion;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseWithdrawnException;
import org.marsad.promise.RatingMovedException;
import org.marsad.verification.InvalidCompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Completes a task the only way there is: checks who does it, hands everything a person wrote to our
 * record, and lets the engine have nothing but the codes it routes by. All of it in one transaction with what the
 * process does then: if anything fails, the task is as it was.
 */
@Component
class Completions {

    private static final Logger LOG = LoggerFactory.getLogger(Completions.class);

    private final TaskRules rules;
    private final TaskSentences sentences;
    private final GuardedProcesses processes;
    private final ObjectProvider<TransactionTemplate> transactions;

    Completions(
            TaskRules rules,
            TaskSentences sentences,
            GuardedProcesses processes,
            ObjectProvider<TransactionTemplate> transactions) {
        this.rules = rules;
        this.sentences = sentences;
        this.processes = processes;
        this.transactions = transactions;
    }

    /**
     * @param engine completes the task in the engine with the variables it is given
     * @throws FormFieldValidationException 400 in the REST API, with a sentence naming the field
     * @throws org.camunda.bpm.engine.AuthorizationException 403
     */
    <T> @Nullable T complete(
            GuardedTask task, @Nullable Map<String, Object> sent, Function<Map<String, Object>, @Nullable T> engine) {
        String worker = rules.demandWorker(task);
        try {
            return transactions.getObject().execute(status -> engine.apply(record(task, worker, sent)));
        } catch (InvalidCompletionException e) {
            throw new FormFieldValidationException(e.field(), e.getMessage(), e);
        } catch (DuplicateKeyException | OptimisticLockingException e) {
            // Of two completions at once the second meets what the first has recorded.
            throw new FormFieldValidationException("taskId", sentences.sentence("completed"), e);
        } catch (DataAccessException e) {
            // Its message holds SQL, and the REST API would send it.
            LOG.error("a completion could not be recorded", e);
            throw new ProcessEngineException(sentences.sentence("unavailable"));
        } catch (RatingMovedException e) {
            throw new FormFieldValidationException("newRating", sentences.sentence("ratingMoved"), e);
        } catch (PromiseWithdrawnException e) {
            throw new FormFieldValidationException("promise", sentences.sentence("promiseWithdrawn"), e);
        } catch (ProcessEngineException e) {
            throw Refused.unwrapped(e);
        }
    }

    private Map<String, Object> record(GuardedTask task, String worker, @Nullable Map<String, Object> sent) {
        GuardedProcess process = processes.of(task);
        return process.record(task, worker, plain(sent, process.jsonVariables()));
    }

    /** Serialised values as the text they arrived in: nothing a client sends is deserialised to objects here. */
    private Map<String, @Nullable Object> plain(@Nullable Map<String, Object> sent, Set<String> json) {
        Map<String, @Nullable Object> plain = new HashMap<>();
        VariableMap variables = Variables.fromMap(sent == null ? Map.of() : sent);
        for (String name : variables.keySet()) {
            TypedValue typed = variables.getValueTyped(name);
            plain.put(
                    name,
                    typed instanceof SerializableValue serialized
                            ? serialized(name, serialized, json)
                            : typed == null ? null : typed.getValue());
        }
        return plain;
    }

    /** Where a text is asked for, a serialised value would be published as its source. */
    private @Nullable String serialized(String name, SerializableValue value, Set<String> json) {
        if (!json.contains(name)) {
            throw new FormFieldValidationException(name, sentences.sentence("plainValue", name));
        }
        return value.getValueSerialized();
    }
}
