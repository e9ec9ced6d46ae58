package org.marsad.data.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes a snapshot each night; late rather than never, when Marsad starts later. */
@Component
class NightlySnapshot {

    private static final Logger LOG = LoggerFactory.getLogger(NightlySnapshot.class);

    private final DataSettings.Snapshot settings;
    private final CurrentExport export;
    private final DataSnapshots snapshots;
    private final Clock clock;

    NightlySnapshot(DataSettings settings, CurrentExport export, DataSnapshots snapshots, Clock clock) {
        this.settings = settings.snapshot();
        this.export = export;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void look() {
        Instant moment = clock.instant();
        LocalDateTime now = LocalDateTime.ofInstant(moment, clock.getZone());
        LocalDate day = now.toLocalDate();
        boolean due = settings.enabled() && !now.toLocalTime().isBefore(settings.at());
        if (!due || snapshots.find(day + ".zip").isPresent()) {
            return;
        }
        try {
            snapshots.make(day, moment, export.fresh());
            snapshots.keep(settings.keep());
        } catch (IOException | ExportNotReadyException e) {
            LOG.error("the snapshot of {} could not be made and will be tried again in a minute", day, e);
        }
    }
}
