package org.marsad.promise.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers about all promises, such as counts, remembered until any promise becomes another on whatever node. Asking
 * whether one did is a look at the end of a table; counting a hundred thousand promises is not. A transaction that may
 * itself have written is answered anew, since nobody else sees what it wrote.
 */
@Component
public class Remembered {

    /** Readers choose the words they search for, and so what is remembered: the eldest answers make room. */
    private static final int ANSWERS_KEPT = 500;

    private final PromiseChanges changes;
    private final Map<Object, Answer> answers = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable ChangesSeen seen;
    private long state;

    Remembered(PromiseChanges changes) {
        this.changes = changes;
    }

    /**
     * The answer to a question.
     *
     * @param question equal for equal questions, and never null
     * @param ask finds the answer, which must be immutable
     */
    @SuppressWarnings("unchecked")
    public <T> T answer(Object question, Supplier<T> ask) {
        if (mayHaveWritten()) {
            return ask.get();
        }
        long now = state();
        synchronized (this) {
            Answer known = answers.get(question);
            if (known != null && known.state() == now) {
                return (T) known.value();
            }
        }
        T value = ask.get();
        remember(question, new Answer(now, value));
        return value;
    }

    /** Whether this is in a transaction that may itself have written: nothing that is remembered answers it. */
    public boolean mayHaveWritten() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    /** A number that grows with every change that this node sees; it is to be taken before what it stands for is read. */
    public long state() {
        ChangesSeen before = seen();
        ChangesSeen now =
                before == null ? changes.seenFromNow() : changes.since(before).seen();
        synchronized (this) {
            if (!now.equals(before)) {
                seen = now;
                state++;
            }
            return state;
        }
    }

    private synchronized @Nullable ChangesSeen seen() {
        return seen;
    }

    private synchronized void remember(Object question, Answer answer) {
        answers.put(question, answer);
        if (answers.size() > ANSWERS_KEPT) {
            answers.remove(answers.keySet().iterator().next());
        }
    }

    private record Answer(long state, Object value) {}
}
