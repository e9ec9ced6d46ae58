package org.marsad.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.marsad.promise.InEveryLanguage;
import org.marsad.submission.OwnOrigin;
import org.marsad.submission.internal.AppealRefusedException;
import org.marsad.submission.internal.Appeals;
import org.marsad.submission.internal.InvalidSubmissionException;
import org.marsad.submission.internal.TrackedSubmission;
import org.marsad.submission.internal.Tracking;
import org.marsad.submission.internal.WithdrawalRefusedException;
import org.marsad.submission.internal.Withdrawals;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The forms on the tracking page through which a submitter takes a submission back, or appeals. */
@Controller
@InEveryLanguage
class SecondThoughtsController {

    private final Tracking tracking;
    private final Withdrawals withdrawals;
    private final Appeals appeals;
    private final OwnOrigin origin;
    private final TrackPages pages;

    SecondThoughtsController(
            Tracking tracking, Withdrawals withdrawals, Appeals appeals, OwnOrigin origin, TrackPages pages) {
        this.tracking = tracking;
        this.withdrawals = withdrawals;
        this.appeals = appeals;
        this.origin = origin;
        this.pages = pages;
    }

    /** Says what it means and asks once more; without a submission to withdraw it shows where that one stands. */
    @PostMapping(path = "/track/withdrawal", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView ask(
            @RequestParam(name = "receipt", defaultValue = "") String receipt,
            HttpServletRequest request,
            HttpServletResponse response) {
        TrackController.notKept(response);
        origin.require(request);
        return tracking.find(receipt)
                .map(TrackedSubmission::submission)
                .filter(submission -> submission.mayBeWithdrawn())
                .map(submission -> pages.confirmation(receipt))
                .orElseGet(() -> pages.status(receipt, Reply.NONE, HttpStatus.OK, response));
    }

    @PostMapping(path = "/track/withdrawal/confirmed", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView withdraw(
            @RequestParam(name = "receipt", defaultValue = "") String receipt,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        TrackController.notKept(response);
        origin.require(request);
        try {
            withdrawals.withdraw(receipt);
            return pages.status(receipt, Reply.done("withdrawal"), HttpStatus.OK, response);
        } catch (WithdrawalRefusedException e) {
            return pages.refused(receipt, "withdrawal", Map.of(), e, response, locale);
        }
    }

    @PostMapping(path = "/track/appeal", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView appeal(
            @RequestParam(name = "receipt", defaultValue = "") String receipt,
            @RequestParam(name = "text", defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        TrackController.notKept(response);
        origin.require(request);
        // An unknown receipt is told before anything of the text is.
        if (tracking.find(receipt).isEmpty()) {
            return pages.unknownReceipt(response);
        }
        try {
            appeals.appeal(receipt, text);
            return pages.status(receipt, Reply.done("appeal"), HttpStatus.CREATED, response);
        } catch (InvalidSubmissionException | AppealRefusedException e) {
            return pages.refused(receipt, "appeal", Map.of("text", List.of(text)), e, response, locale);
        }
    }
}
