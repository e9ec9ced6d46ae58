package org.marsad.inspection;

/**
 * How a system tool ended.
 *
 * @param exit its exit code; -1 when it was killed for taking too long
 * @param output what it wrote to standard output, cut at 1 MiB
 * @param errors what it wrote to standard error, cut at 64 KiB; for diagnosis alone, never shown
 */
public record ToolOutcome(int exit, String output, String errors) {

    public boolean ok() {
        return exit == 0;
    }

    public boolean timedOut() {
        return exit == -1;
    }
}
