package org.marsad.workflow.internal.retention;

import java.time.Duration;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.marsad.retention.RetentionSettings;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the engine the setting {@code marsad.retention.history}: for every version of every process and decision,
 * whatever their files say. What ends from then on is removed by the engine's own clean-up when its time has come.
 */
@Component
class HistoryTimeToLive {

    private static final Duration DAY = Duration.ofDays(1);

    private final RepositoryService repository;
    private final int days;

    HistoryTimeToLive(RepositoryService repository, RetentionSettings settings) {
        this.repository = repository;
        this.days = days(settings.history());
    }

    /** The engine counts whole days; a begun one is kept. */
    private static int days(Duration kept) {
        return (int) kept.plus(DAY).minusNanos(1).toDays();
    }

    @EventListener(ApplicationStartedEvent.class)
    void tell() {
        repository.createProcessDefinitionQuery().list().stream()
                .filter(each -> !Objects.equals(each.getHistoryTimeToLive(), days))
                .forEach(each -> repository.updateProcessDefinitionHistoryTimeToLive(each.getId(), days));
        repository.createDecisionDefinitionQuery().list().stream()
                .filter(each -> !Objects.equals(each.getHistoryTimeToLive(), days))
                .forEach(each -> repository.updateDecisionDefinitionHistoryTimeToLive(each.getId(), days));
    }
}
