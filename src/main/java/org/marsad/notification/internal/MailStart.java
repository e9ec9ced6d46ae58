package org.marsad.notification.internal;

import org.marsad.StartRefusedException;
import org.marsad.submission.EmailAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Mail that is turned on without what it needs stops the start instead of piling up. */
@Component
class MailStart {

    MailStart(MailSettings settings, ObjectProvider<JavaMailSenderImpl> server) {
        if (!settings.enabled()) {
            return;
        }
        if (server.getIfAvailable() == null) {
            throw new StartRefusedException(
                    "marsad.mail.enabled is true: set spring.mail.host to the server that takes letters.");
        }
        String from = settings.from() == null ? "" : settings.from();
        if (EmailAddress.of(from).filter(address -> address.text().equals(from)).isEmpty()) {
            throw new StartRefusedException(
                    "marsad.mail.enabled is true: set marsad.mail.from to the address letters come from.");
        }
    }
}
