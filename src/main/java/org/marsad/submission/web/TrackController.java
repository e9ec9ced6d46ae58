package org.marsad.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.submission.OwnOrigin;
import org.marsad.submission.internal.InvalidSubmissionException;
import org.marsad.submission.internal.SubmissionEndedException;
import org.marsad.submission.internal.Tracking;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a submission stands, for whoever types its receipt code. The code is in bodies alone, never in an address. */
@Controller
class TrackController {

    private final Tracking tracking;
    private final OwnOrigin origin;
    private final TrackPages pages;

    TrackController(Tracking tracking, OwnOrigin origin, TrackPages pages) {
        this.tracking = tracking;
        this.origin = origin;
        this.pages = pages;
    }

    @GetMapping({"/ar/track", "/en/track"})
    ModelAndView form(HttpServletResponse response) {
        notKept(response);
        return pages.form();
    }

    /** Who changes the language on the page after a message, or loads its address anew, starts over. */
    @GetMapping({"/ar/track/messages", "/en/track/messages"})
    String toForm(HttpServletResponse response, Locale locale) {
        notKept(response);
        return "redirect:/" + locale.getLanguage() + "/track";
    }

    @PostMapping(
            path = {"/ar/track", "/en/track"},
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView track(
            @RequestParam(name = "receipt", defaultValue = "") String receipt,
            HttpServletRequest request,
            HttpServletResponse response) {
        notKept(response);
        origin.require(request);
        return status(receipt, Reply.NONE, HttpStatus.OK, response);
    }

    @PostMapping(
            path = {"/ar/track/messages", "/en/track/messages"},
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView write(
            @RequestParam(name = "receipt", defaultValue = "") String receipt,
            @RequestParam(name = "text", defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        notKept(response);
        origin.require(request);
        // An unknown receipt is told before anything of the message is.
        if (tracking.find(receipt).isEmpty()) {
            return unknown(response);
        }
        try {
            tracking.write(receipt, text);
            return status(receipt, Reply.SENT, HttpStatus.CREATED, response);
        } catch (InvalidSubmissionException e) {
            return status(receipt, pages.refused(e, text, locale), HttpStatus.UNPROCESSABLE_ENTITY, response);
        } catch (SubmissionEndedException e) {
            return status(receipt, pages.ended(text, locale), HttpStatus.CONFLICT, response);
        }
    }

    private ModelAndView status(String receipt, Reply reply, HttpStatus status, HttpServletResponse response) {
        return tracking.find(receipt)
                .map(found -> pages.status(found, receipt, reply, status))
                .orElseGet(() -> unknown(response));
    }

    /** Always the same, whatever was wrong; the limit on wrong receipts counts this status. */
    private ModelAndView unknown(HttpServletResponse response) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return pages.unknownReceipt();
    }

    private static void notKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /**
     * What became of a message that was just sent.
     *
     * @param sent true if it has arrived
     * @param problem why it was not taken
     * @param text what was typed, so that it can be mended
     */
    record Reply(boolean sent, @Nullable String problem, String text) {

        static final Reply NONE = new Reply(false, null, "");
        static final Reply SENT = new Reply(true, null, "");
    }
}
