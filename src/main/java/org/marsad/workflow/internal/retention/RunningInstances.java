package org.marsad.workflow.internal.retention;

import java.util.UUID;
import org.marsad.retention.RunningProcesses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's own table of what is under way, so that a report can be had without starting the engine. */
@Component
class RunningInstances implements RunningProcesses {

    private final JdbcClient jdbc;

    RunningInstances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean of(UUID submissionId) {
        return jdbc.sql("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?")
                        .param(submissionId.toString())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
