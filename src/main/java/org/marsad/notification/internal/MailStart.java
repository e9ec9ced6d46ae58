package org.marsad.notification.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        List<String> refusals = refusals(server.getIfAvailable() != null, settings.from());
        if (!refusals.isEmpty()) {
            throw new StartRefusedException(String.join("\n", refusals));
        }
    }

    /** A sentence for each setting that is missing while mail is on. */
    static List<String> refusals(boolean server, @Nullable String sender) {
        List<String> sentences = new ArrayList<>();
        if (!server) {
            sentences.add("marsad.mail.enabled is true: set spring.mail.host to the server that takes letters.");
        }
        String from = sender == null ? "" : sender;
        if (EmailAddress.of(from).filter(address -> address.text().equals(from)).isEmpty()) {
            sentences.add("marsad.mail.enabled is true: set marsad.mail.from to the address letters come from.");
        }
        return sentences;
    }
}
