package org.marsad.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.marsad.verification.Queue;

/** What waits, as somebody counted it: the engine's side of the port where there is no engine. */
public class CountedQueue implements Queue {

    private final List<Figure> figures = new CopyOnWriteArrayList<>();
    private final AtomicLong incidents = new AtomicLong();

    /** So many tasks of a kind wait, half of them unclaimed and one too late. */
    public void wait(String task, String group, long waiting, Instant oldest) {
        figures.add(new Figure(task, group, null, waiting, waiting / 2, 1, oldest, Map.of()));
    }

    /** So many steps stand still. */
    public void stand(long number) {
        incidents.set(number);
    }

    /** Nothing waits. */
    public void clear() {
        figures.clear();
        incidents.set(0);
    }

    @Override
    public List<Figure> figures() {
        return figures;
    }

    @Override
    public long incidents() {
        return incidents.get();
    }

    @Override
    public Optional<String> list(String key) {
        return Optional.empty();
    }
}
