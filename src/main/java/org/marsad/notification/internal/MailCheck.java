package org.marsad.notification.internal;

import java.util.List;
import org.marsad.StartCheck;
import org.marsad.StartRefusedException;
import org.springframework.core.env.Environment;

/** Mail that is turned on without a server or a sender would only pile up. */
class MailCheck implements StartCheck {

    @Override
    public void check(Environment settings) {
        if (settings.getProperty("marsad.mail.enabled", boolean.class, false)) {
            boolean server = !settings.getProperty("spring.mail.host", "").isBlank();
            List<String> refusals = MailStart.refusals(server, settings.getProperty("marsad.mail.from"));
            if (!refusals.isEmpty()) {
                throw new StartRefusedException(String.join("\n", refusals));
            }
        }
    }
}
