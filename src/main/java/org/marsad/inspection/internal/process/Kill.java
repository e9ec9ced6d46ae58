package org.marsad.inspection.internal.process;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ends processes for good. Within bubblewrap the kernel takes everything along; elsewhere children are looked for. */
final class Kill {

    private Kill() {}

    /** Returns when it is gone, or after five seconds in which the kernel did not manage. */
    static void tree(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
