package org.marsad.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.marsad.evidence.FileTooLargeException;
import org.marsad.evidence.VaultUnavailableException;
import org.marsad.security.StreamedForms;
import org.marsad.submission.OwnOrigin;
import org.marsad.submission.internal.Intake;
import org.marsad.submission.internal.InvalidSubmissionException;
import org.marsad.submission.internal.NewSubmission;
import org.marsad.submission.internal.SubmissionForm;
import org.marsad.submission.internal.SubmissionUnderWayException;
import org.marsad.submission.internal.SubmissionValidator;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The form through which staff enter what reached the team by other ways: e-mail, telephone, press, in person. It takes
 * the same way as everything else, and who entered it takes no further part in it.
 */
@Controller
class EntryController {

    /** How long a second click waits for the first one's receipt. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String TOKEN = "_csrf";

    private static final Set<String> TEXTS = Set.of(
            TOKEN,
            "promise",
            "channel",
            "received_on",
            "statement",
            "consent",
            "relation",
            "event_date",
            "event_place",
            "source_url",
            "language",
            "idempotency_key");

    private final MultipartForm multipart;
    private final SubmissionValidator validator;
    private final Intake intake;
    private final StreamedForms forms;
    private final OwnOrigin origin;
    private final SubmitPages pages;

    EntryController(
            MultipartForm multipart,
            SubmissionValidator validator,
            Intake intake,
            StreamedForms forms,
            OwnOrigin origin,
            SubmitPages pages) {
        this.multipart = multipart;
        this.validator = validator;
        this.intake = intake;
        this.forms = forms;
        this.origin = origin;
        this.pages = pages;
    }

    @GetMapping("/staff/submissions/new")
    ModelAndView form(HttpServletResponse response) {
        TrackController.notKept(response);
        return pages.emptyEntry();
    }

    /** The token comes before the files: without it none is taken in. */
    @PostMapping(path = "/staff/submissions/new", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView enter(HttpServletRequest request, HttpServletResponse response, Principal staff, Locale locale) {
        TrackController.notKept(response);
        origin.require(request);
        Map<String, List<String>> arrived = new LinkedHashMap<>();
        MultipartForm.Parts parts = new MultipartForm.Parts(TEXTS, texts -> forms.isOurs(request, token(texts)));
        try {
            SubmissionForm form = multipart.read(request, parts, arrived);
            demandToken(request, form);
            NewSubmission submission = validated(form, locale, staff.getName());
            return pages.receiptOfEntry(intake.receive(submission, SubmitPages.key(arrived), PATIENCE));
        } catch (InvalidSubmissionException
                | FileTooLargeException
                | UnreadableFormException
                | VaultUnavailableException
                | SubmissionUnderWayException e) {
            e.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
            return pages.entryAgain(arrived, e, locale);
        }
    }

    private void demandToken(HttpServletRequest request, SubmissionForm form) {
        if (!forms.isOurs(request, token(form.texts()))) {
            intake.discard(form.files());
            throw new AccessDeniedException("a form that is not ours");
        }
    }

    private static String token(Map<String, List<String>> texts) {
        List<String> tokens = texts.getOrDefault(TOKEN, List.of());
        return tokens.isEmpty() ? "" : tokens.get(0);
    }

    private NewSubmission validated(SubmissionForm form, Locale locale, String staff) {
        boolean valid = false;
        try {
            NewSubmission submission = validator.validateEntered(form, locale.getLanguage(), staff);
            valid = true;
            return submission;
        } finally {
            if (!valid) {
                intake.discard(form.files());
            }
        }
    }
}
