package org.marsad.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.marsad.notification.internal.MailSettings;
import org.marsad.notification.internal.Subscriptions;
import org.marsad.promise.InEveryLanguage;
import org.marsad.promise.PromiseSummary;
import org.marsad.promise.Promises;
import org.marsad.submission.EmailAddress;
import org.marsad.submission.OwnOrigin;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Readers ask to be written to when something is published on a promise. */
@Controller
@InEveryLanguage
class SubscriptionController {

    private final MailSettings settings;
    private final Promises promises;
    private final Subscriptions subscriptions;
    private final OwnOrigin origin;

    SubscriptionController(MailSettings settings, Promises promises, Subscriptions subscriptions, OwnOrigin origin) {
        this.settings = settings;
        this.promises = promises;
        this.subscriptions = subscriptions;
        this.origin = origin;
    }

    /** Who changes the language after sending, or loads the address anew, gets the form. */
    @GetMapping("/promises/{id}/subscription")
    ModelAndView form(@PathVariable String id, HttpServletResponse response) {
        return page(promise(id), false, "", HttpStatus.OK, response);
    }

    /** The same answer whether or not the address is known here, or was asked too often. */
    @PostMapping(path = "/promises/{id}/subscription", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView ask(
            @PathVariable String id,
            @RequestParam(name = "email", defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        PromiseSummary promise = promise(id);
        origin.require(request);
        Optional<EmailAddress> address = EmailAddress.of(typed);
        if (address.isEmpty()) {
            return page(promise, false, typed, HttpStatus.UNPROCESSABLE_ENTITY, response);
        }
        subscriptions.ask(promise.id(), address.get(), locale.getLanguage());
        return page(promise, true, "", HttpStatus.ACCEPTED, response);
    }

    private PromiseSummary promise(String id) {
        return promises.find(id)
                .filter(any -> settings.enabled())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView page(
            PromiseSummary promise, boolean asked, String typed, HttpStatus status, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        ModelAndView page = new ModelAndView("notification/subscription", status);
        page.addObject("promise", promise);
        page.addObject("asked", asked);
        page.addObject("typed", typed);
        page.addObject("wrong", status == HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("noindex", true);
        return page;
    }
}
