package org.marsad.workflow.internal.versions;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves running instances once the newest version is deployed, where the settings ask for it. */
@Component
class MigrationAtStart {

    private final VersionSettings settings;
    private final InstanceMigration migration;

    MigrationAtStart(VersionSettings settings, InstanceMigration migration) {
        this.settings = settings;
        this.migration = migration;
    }

    @EventListener(ApplicationStartedEvent.class)
    void started() {
        if (settings.migrate()) {
            migration.moveAll();
        }
    }
}
