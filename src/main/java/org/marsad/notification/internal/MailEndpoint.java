package org.marsad.notification.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** How mail stands; administrators read it at {@code /actuator/mail}. */
@Component
@Endpoint(id = "mail")
class MailEndpoint {

    private final OutboxQueue queue;
    private final Delivery delivery;
    private final MailSettings settings;

    MailEndpoint(OutboxQueue queue, Delivery delivery, MailSettings settings) {
        this.queue = queue;
        this.delivery = delivery;
        this.settings = settings;
    }

    /**
     * @param outbox counts, no addresses
     * @param problem why nothing can be delivered now; null if it can
     */
    record Report(boolean enabled, OutboxQueue.Figures outbox, Delivery.@Nullable Problem problem) {}

    @ReadOperation
    Report report() {
        return new Report(settings.enabled(), queue.figures(), delivery.problem());
    }
}
