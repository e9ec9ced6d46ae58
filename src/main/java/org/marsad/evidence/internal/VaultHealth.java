package org.marsad.evidence.internal;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** DOWN while an object is known to be damaged or gone; probes do not ask for it, so nothing stops serving. */
@Component("vault")
class VaultHealth implements HealthIndicator {

    private final VaultRows rows;

    VaultHealth(VaultRows rows) {
        this.rows = rows;
    }

    @Override
    public Health health() {
        int damaged = rows.damaged().size();
        return (damaged == 0 ? Health.up() : Health.down())
                .withDetail("damagedObjects", damaged)
                .build();
    }
}
