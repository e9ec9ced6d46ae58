package org.marsad.notification.internal;

import java.util.List;
import org.marsad.Checkup;
import org.marsad.Weakness;
import org.springframework.core.env.Environment;

/** Whether there are letters, and whether they leave the machine readable for everybody on the way. */
class MailCheckup implements Checkup {

    @Override
    public List<Weakness> weaknesses(Environment settings) {
        if (!settings.getProperty("marsad.mail.enabled", boolean.class, false)) {
            return List.of(Weakness.of("no-mail"));
        }
        return isLocal(settings) || isEncrypted(settings) ? List.of() : List.of(Weakness.of("mail-plain"));
    }

    private static boolean isLocal(Environment settings) {
        return settings.getProperty("spring.mail.host", "").matches("localhost|127\\..*|::1");
    }

    private static boolean isEncrypted(Environment settings) {
        return settings.getProperty("spring.mail.protocol", "smtp").equals("smtps")
                || settings.getProperty("spring.mail.properties.mail.smtp.starttls.required", boolean.class, false)
                || settings.getProperty("spring.mail.properties.mail.smtp.ssl.enable", boolean.class, false)
                || settings.getProperty("spring.mail.ssl.enabled", boolean.class, false);
    }
}
