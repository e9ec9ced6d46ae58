package org.marsad.notification.web;

import org.marsad.notification.internal.MailSettings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page whether it may offer to write to somebody; the pages of other rooms need not know this one. */
@ControllerAdvice(annotations = Controller.class)
class MailOffer {

    private final MailSettings settings;

    MailOffer(MailSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute("mailOffered")
    boolean offered() {
        return settings.enabled();
    }
}
