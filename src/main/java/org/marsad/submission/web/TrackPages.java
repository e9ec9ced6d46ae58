package org.marsad.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.TrackedRequest;
import org.marsad.submission.internal.SubmissionSettings;
import org.marsad.submission.internal.TrackedSubmission;
import org.marsad.submission.internal.Tracking;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
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

    private final Tracking tracking;
    private final EvidenceItems evidence;
    private final FormRefusals refusals;
    private final SubmissionWording wording;
    private final Clock clock;

    TrackPages(
            Tracking tracking, EvidenceItems evidence, FormRefusals refusals, SubmissionWording wording, Clock clock) {
        this.tracking = tracking;
        this.evidence = evidence;
        this.refusals = refusals;
        this.wording = wording;
        this.clock = clock;
    }

    ModelAndView form() {
        return track(false, HttpStatus.OK);
    }

    /** Always the same, whatever was wrong; the limit on wrong receipts counts this status. */
    ModelAndView unknownReceipt(HttpServletResponse response) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return track(true, HttpStatus.UNAUTHORIZED);
    }

    private ModelAndView track(boolean wrong, HttpStatus status) {
        ModelAndView view = view("submission/track", status);
        view.addObject("wrong", wrong);
        return view;
    }

    /** Where the submission of a receipt stands, after what became of what was just sent. */
    ModelAndView status(String receipt, Reply reply, HttpStatusCode status, HttpServletResponse response) {
        return tracking.find(receipt)
                .map(found -> status(found, receipt, reply, status))
                .or(() -> tracking.findOther(receipt).map(found -> request(found, receipt)))
                .orElseGet(() -> unknownReceipt(response));
    }

    /**
     * The same, where what was just sent was not taken.
     *
     * @param form {@code message}, {@code appeal} or {@code withdrawal}
     * @param arrived what arrived of it, by field
     */
    ModelAndView refused(
            String receipt,
            String form,
            Map<String, List<String>> arrived,
            ErrorResponse failure,
            HttpServletResponse response,
            Locale locale) {
        failure.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
        List<SubmitPage.Problem> problems = refusals.problems(failure, locale);
        List<String> texts = arrived.getOrDefault("text", List.of());
        Reply.Refusal refusal = new Reply.Refusal(
                form,
                problems,
                problems.isEmpty() ? refusals.alert(failure, locale) : null,
                texts.isEmpty() ? "" : texts.get(0),
                refusals.kept(arrived),
                arrived.getOrDefault(MultipartForm.FILES, List.of()));
        return status(receipt, Reply.refused(refusal), failure.getStatusCode(), response);
    }

    private ModelAndView status(TrackedSubmission tracked, String receipt, Reply reply, HttpStatusCode status) {
        ModelAndView view = view("submission/status", status);
        view.addObject("tracked", tracked);
        view.addObject("receipt", receipt);
        view.addObject("reply", reply);
        view.addObject("ahead", ahead(tracked.submission().status()));
        view.addObject("late", tracked.submission().expectedBy().isBefore(clock.instant()));
        view.addObject("maxMessage", SubmissionSettings.MAX_MESSAGE);
        view.addObject("limits", evidence.limits());
        view.addObject(
                "room",
                Math.max(0, evidence.limits().maxFiles() - tracked.files().size()));
        view.addObject("names", names(tracked));
        return view;
    }

    private ModelAndView request(TrackedRequest tracked, String receipt) {
        ModelAndView view = view("submission/request", HttpStatus.OK);
        view.addObject("tracked", tracked);
        view.addObject("receipt", receipt);
        view.addObject("late", tracked.expectedBy().isBefore(clock.instant()));
        return view;
    }

    /** The files by id: each stands under the message that it came with. */
    private static Map<UUID, String> names(TrackedSubmission tracked) {
        Map<UUID, String> names = new HashMap<>();
        for (EvidenceItem file : tracked.files()) {
            names.put(file.id(), String.valueOf(file.name()));
        }
        return names;
    }

    /** Asks once more before it is done: nothing undoes it. */
    ModelAndView confirmation(String receipt) {
        ModelAndView view = view("submission/withdrawal", HttpStatus.OK);
        view.addObject("receipt", receipt);
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

    private ModelAndView view(String name, HttpStatusCode status) {
        ModelAndView view = new ModelAndView(name, status);
        view.addObject("wording", wording);
        view.addObject("noindex", true);
        return view;
    }
}
