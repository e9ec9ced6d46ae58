package org.marsad.retention.internal;

import java.util.List;
import org.marsad.retention.RetentionSettings;
import org.marsad.retention.RunningProcesses;
import org.springframework.stereotype.Component;

/** Says what a purge would do now, and does nothing. */
@Component
class Report {

    private final RetentionSettings settings;
    private final DueSubmissions due;
    private final DueCorrections corrections;
    private final RunningProcesses running;

    Report(RetentionSettings settings, DueSubmissions due, DueCorrections corrections, RunningProcesses running) {
        this.settings = settings;
        this.due = due;
        this.corrections = corrections;
        this.running = running;
    }

    /** Without those of which something is still under way. */
    RetentionReport now() {
        List<Due> found =
                due.all().stream().filter(each -> !running.of(each.id())).toList();
        long requests =
                corrections.all().stream().filter(each -> !running.of(each)).count();
        return RetentionReport.of(settings.enabled(), found, requests);
    }
}
