package org.marsad.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.marsad.evidence.FileTooLargeException;
import org.marsad.evidence.VaultUnavailableException;
import org.marsad.promise.InEveryLanguage;
import org.marsad.submission.OwnOrigin;
import org.marsad.submission.internal.Admission;
import org.marsad.submission.internal.Answer;
import org.marsad.submission.internal.Intake;
import org.marsad.submission.internal.InvalidSubmissionException;
import org.marsad.submission.internal.NewSubmission;
import org.marsad.submission.internal.SubmissionForm;
import org.marsad.submission.internal.SubmissionUnderWayException;
import org.marsad.submission.internal.SubmissionValidator;
import org.marsad.submission.internal.TooManyAtOnceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form through which people send what they know; it answers with the receipt. No cookie, no script. */
@Controller
@InEveryLanguage
class SubmitController {

    /** How long a second click waits for the first one's receipt. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MultipartForm multipart;
    private final SubmissionValidator validator;
    private final Intake intake;
    private final Admission admission;
    private final OwnOrigin origin;
    private final SubmitPages pages;

    SubmitController(
            MultipartForm multipart,
            SubmissionValidator validator,
            Intake intake,
            Admission admission,
            OwnOrigin origin,
            SubmitPages pages) {
        this.multipart = multipart;
        this.validator = validator;
        this.intake = intake;
        this.admission = admission;
        this.origin = origin;
        this.pages = pages;
    }

    @GetMapping("/submit")
    ModelAndView form(@RequestParam(name = "promise", defaultValue = "") String promise, HttpServletResponse response) {
        notKept(response);
        return pages.empty(promise);
    }

    @PostMapping(path = "/submit", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView submit(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        notKept(response);
        origin.require(request);
        Map<String, List<String>> arrived = new LinkedHashMap<>();
        try {
            SubmissionForm form = multipart.read(request, parts(), arrived);
            if (!arrived.containsKey(MultipartForm.FILES)) {
                admission.enter(arrived);
            }
            Answer answer = intake.receive(validated(form, locale), SubmitPages.key(arrived), PATIENCE);
            return pages.receipt(answer);
        } catch (InvalidSubmissionException
                | FileTooLargeException
                | UnreadableFormException
                | VaultUnavailableException
                | TooManyAtOnceException
                | SubmissionUnderWayException e) {
            e.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
            return pages.again(arrived, e, locale);
        }
    }

    /** When very many send at once, who finds no place is told before any file is taken in. */
    private MultipartForm.Parts parts() {
        return new MultipartForm.Parts(MultipartForm.SUBMISSION.texts(), texts -> {
            admission.enter(texts);
            return true;
        });
    }

    private static void notKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private NewSubmission validated(SubmissionForm form, Locale locale) {
        boolean valid = false;
        try {
            NewSubmission submission = validator.validatePage(form, locale.getLanguage());
            valid = true;
            return submission;
        } finally {
            if (!valid) {
                intake.discard(form.files());
            }
        }
    }
}
