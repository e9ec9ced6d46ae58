package org.marsad.correction.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.marsad.correction.internal.Accepted;
import org.marsad.correction.internal.CorrectionCheck;
import org.marsad.correction.internal.CorrectionIntake;
import org.marsad.correction.internal.InvalidCorrectionException;
import org.marsad.promise.InEveryLanguage;
import org.marsad.promise.PublishedEntry;
import org.marsad.submission.OwnOrigin;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form by which readers report an error; it answers with a receipt. No cookie, no script. */
@Controller
@InEveryLanguage
class CorrectionFormController {

    private final CorrectionCheck check;
    private final CorrectionIntake intake;
    private final OwnOrigin origin;
    private final CorrectionFormPages pages;

    CorrectionFormController(
            CorrectionCheck check, CorrectionIntake intake, OwnOrigin origin, CorrectionFormPages pages) {
        this.check = check;
        this.intake = intake;
        this.origin = origin;
        this.pages = pages;
    }

    @GetMapping("/promises/{id}/corrections/new")
    ModelAndView form(
            @PathVariable("id") String promise,
            @RequestParam(name = "entry", defaultValue = "") String entry,
            HttpServletResponse response) {
        notKept(response);
        return pages.empty(check.entry(promise, entry));
    }

    /** Who changes the language on the receipt, or loads its address anew, finds the promise. */
    @GetMapping("/promises/{id}/corrections")
    String toPromise(@PathVariable("id") String promise, Locale locale) {
        return "redirect:/" + locale.getLanguage() + "/promises/{id}";
    }

    @PostMapping(path = "/promises/{id}/corrections", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView ask(
            @PathVariable("id") String promise,
            @RequestParam(name = "entry", defaultValue = "") String entryId,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "contact_email", defaultValue = "") String email,
            @RequestParam(name = "idempotency_key", defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        notKept(response);
        origin.require(request);
        PublishedEntry entry = check.entry(promise, entryId);
        try {
            Accepted accepted = intake.receive(
                    check.check(promise, entryId, text, email, locale.getLanguage()), FormKeys.sent(key));
            return pages.receipt(accepted, entry);
        } catch (InvalidCorrectionException e) {
            return pages.again(entry, new CorrectionFormPages.Typed(text, email, key), e, locale);
        }
    }

    private static void notKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
