package org.marsad.workflow.internal.completion;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which task this thread is handing over, and to whom: the one case in which somebody else than who is logged in becomes
 * the holder of a task. Nothing outside of this room can begin it.
 */
@Component
public class HandsOver {

    private final ThreadLocal<@Nullable UnderWay> underWay = new ThreadLocal<>();

    /** Runs what assigns the task; the assignment it makes, and no other, passes the rule about claiming for others. */
    public void run(String taskId, String to, Runnable assignment) {
        underWay.set(new UnderWay(taskId, to));
        try {
            assignment.run();
        } finally {
            underWay.remove();
        }
    }

    boolean covers(String taskId, String assignee) {
        return new UnderWay(taskId, assignee).equals(underWay.get());
    }

    private record UnderWay(String taskId, String to) {}
}
