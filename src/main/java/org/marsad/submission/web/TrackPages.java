package org.marsad.submission.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.internal.InvalidSubmissionException;
import org.marsad.submission.internal.SubmissionSettings;
import org.marsad.submission.internal.TrackedSubmission;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages of tracking. */
@Component
class TrackPages {

    /** The way of a submission that nothing holds up. */
    private static final List<SubmissionStatus> WAY = List.of(
            SubmissionStatus.RECEIVED,
            SubmissionStatus.CHECKING_FILES,
            SubmissionStatus.IN_VERIFICATION,
            SubmissionStatus.IN_EDITORIAL_REVIEW);

    private final MessageSource messages;
    private final SubmissionWording wording;
    private final Clock clock;

    TrackPages(MessageSource messages, SubmissionWording wording, Clock clock) {
        this.messages = messages;
        this.wording = wording;
        this.clock = clock;
    }

    ModelAndView form() {
        return track(false, HttpStatus.OK);
    }

    ModelAndView unknownReceipt() {
        return track(true, HttpStatus.UNAUTHORIZED);
    }

    private ModelAndView track(boolean wrong, HttpStatus status) {
        ModelAndView view = view("submission/track", status);
        view.addObject("wrong", wrong);
        return view;
    }

    ModelAndView status(TrackedSubmission tracked, String receipt, TrackController.Reply reply, HttpStatus status) {
        ModelAndView view = view("submission/status", status);
        view.addObject("tracked", tracked);
        view.addObject("receipt", receipt);
        view.addObject("reply", reply);
        view.addObject("ahead", ahead(tracked.submission().status()));
        view.addObject("late", tracked.submission().expectedBy().isBefore(clock.instant()));
        view.addObject("maxMessage", SubmissionSettings.MAX_MESSAGE);
        return view;
    }

    /** What is still to come, in order; who was asked something goes back to verification by answering. */
    private static List<SubmissionStatus> ahead(SubmissionStatus now) {
        if (now.isEnd()) {
            return List.of();
        }
        List<SubmissionStatus> ahead = new ArrayList<>();
        if (now == SubmissionStatus.INFORMATION_REQUESTED) {
            ahead.add(SubmissionStatus.IN_VERIFICATION);
        }
        WAY.stream().filter(step -> step.compareTo(now) > 0).forEach(ahead::add);
        return ahead;
    }

    TrackController.Reply refused(InvalidSubmissionException refusal, String text, Locale locale) {
        return new TrackController.Reply(
                false, InvalidSubmissionException.sentence(refusal.problems().get(0), messages, locale), text);
    }

    TrackController.Reply ended(String text, Locale locale) {
        return new TrackController.Reply(false, messages.getMessage("submission.error.ended", null, locale), text);
    }

    private ModelAndView view(String name, HttpStatus status) {
        ModelAndView view = new ModelAndView(name, status);
        view.addObject("wording", wording);
        view.addObject("noindex", true);
        return view;
    }
}
