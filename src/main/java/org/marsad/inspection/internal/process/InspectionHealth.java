package org.marsad.inspection.internal.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** What the health page says under {@code inspection}: the sandbox, the workers, and which tools are here. */
@Component("inspection")
class InspectionHealth implements HealthIndicator {

    /** Without one of these a part of the evidence path is missing, and says so where it would be. */
    private static final List<String> TOOLS =
            List.of("ffmpeg", "ffprobe", "heif-convert", "soffice", "tesseract", "bwrap", "prlimit");

    private final ConfinedWorkspaces workspaces;

    InspectionHealth(ConfinedWorkspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public Health health() {
        Map<Boolean, List<String>> tools = TOOLS.stream().collect(Collectors.partitioningBy(SystemTools::has));
        return Health.up()
                .withDetail("sandbox", workspaces.sandbox())
                .withDetail("workers", workspaces.workers())
                .withDetail("tools", tools.getOrDefault(true, List.of()))
                .withDetail("missing", tools.getOrDefault(false, List.of()))
                .build();
    }
}
