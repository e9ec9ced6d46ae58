package org.marsad.submission;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** The engine's side of the port, as a record of what was asked of it. */
public class RecordedProcess implements VerificationProcess {

    private static final Runnable NOTHING = () -> {};

    private final List<UUID> started = new CopyOnWriteArrayList<>();
    private final List<UUID> answered = new CopyOnWriteArrayList<>();
    private final List<UUID> withdrawn = new CopyOnWriteArrayList<>();
    private final List<UUID> appealed = new CopyOnWriteArrayList<>();
    private final AtomicReference<Runnable> onNextStart = new AtomicReference<>(NOTHING);

    @Override
    public void start(UUID submissionId) {
        onNextStart.getAndSet(NOTHING).run();
        started.add(submissionId);
    }

    @Override
    public void submitterAnswered(UUID submissionId) {
        answered.add(submissionId);
    }

    /** As if no process of it ran any more: the submission room moves it itself then. */
    @Override
    public boolean withdraw(UUID submissionId) {
        withdrawn.add(submissionId);
        return false;
    }

    @Override
    public void appeal(UUID submissionId) {
        appealed.add(submissionId);
    }

    /** What happens, once, when the next instance is to be started. */
    public void onNextStart(Runnable event) {
        onNextStart.set(event);
    }

    /** Submissions whose process was started, in order. */
    public List<UUID> started() {
        return started;
    }

    /** Submissions whose process was told of a message, in order. */
    public List<UUID> answered() {
        return answered;
    }

    /** Submissions whose process was told of a withdrawal, in order. */
    public List<UUID> withdrawn() {
        return withdrawn;
    }

    /** Submissions whose appeal started a process, in order. */
    public List<UUID> appealed() {
        return appealed;
    }
}
