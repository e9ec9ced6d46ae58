package org.marsad.submission.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.security.Burst;
import org.springframework.stereotype.Component;

/** Lets submissions in when very many come at once: beside the lane with a proof of work, in the lane without. */
@Component
public class Admission {

    private final Burst burst;
    private final ProofOfWork work;

    Admission(Burst burst, ProofOfWork work) {
        this.burst = burst;
        this.work = work;
    }

    /** What the script of a form with this key may do to save its owner waiting; empty while nobody waits. */
    public Optional<String> task(String idempotencyKey) {
        return burst.isOn() ? Optional.of(work.task(idempotencyKey)) : Optional.empty();
    }

    /** @throws TooManyAtOnceException if there was no place in the lane in time */
    public void enter() {
        Duration wait = burst.enter();
        if (!wait.isZero()) {
            throw new TooManyAtOnceException(wait);
        }
    }

    /**
     * The same for a form.
     *
     * @param texts what has arrived of it
     */
    public void enter(Map<String, List<String>> texts) {
        if (!work.isDone(first(texts, "work"), first(texts, "idempotency_key"))) {
            enter();
        }
    }

    private static String first(Map<String, List<String>> texts, String field) {
        List<String> values = texts.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
