package org.marsad.submission.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.FileTooLargeException;
import org.marsad.evidence.FinishedUpload;
import org.marsad.evidence.Uploads;
import org.marsad.evidence.VaultUnavailableException;
import org.marsad.submission.internal.FieldProblem;
import org.marsad.submission.internal.InvalidSubmissionException;
import org.marsad.submission.internal.SubmissionUnderWayException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;

/** What a page says of a form that was not taken: what is wrong with it, and what of it is here still. */
@Component
class FormRefusals {

    private final EvidenceItems evidence;
    private final Uploads uploads;
    private final MessageSource messages;
    private final SubmissionWording wording;

    FormRefusals(EvidenceItems evidence, Uploads uploads, MessageSource messages, SubmissionWording wording) {
        this.evidence = evidence;
        this.uploads = uploads;
        this.messages = messages;
        this.wording = wording;
    }

    /** What is wrong, field by field; none where no field of the page is to blame. */
    List<SubmitPage.Problem> problems(ErrorResponse failure, Locale locale) {
        if (failure instanceof InvalidSubmissionException invalid && !isSpent(failure)) {
            return invalid.problems().stream()
                    .map(problem -> new SubmitPage.Problem(
                            fieldOfPage(problem), InvalidSubmissionException.sentence(problem, messages, locale)))
                    .toList();
        }
        if (failure instanceof FileTooLargeException large) {
            return List.of(new SubmitPage.Problem(
                    "files",
                    messages.getMessage(
                            "submission.error.TOO_LARGE.files",
                            new Object[] {large.name(), wording.size(large.limit(), locale)},
                            locale)));
        }
        return List.of();
    }

    /** Why it was not taken, where no field of the page is to blame. */
    String alert(ErrorResponse failure, Locale locale) {
        return messages.getMessage(alert(failure), null, locale);
    }

    private static String alert(ErrorResponse failure) {
        if (failure instanceof UnreadableFormException) {
            return "submission.alert.unreadable";
        }
        if (failure instanceof SubmissionUnderWayException) {
            return "submission.alert.underway";
        }
        if (failure instanceof VaultUnavailableException) {
            return "submission.alert.unavailable";
        }
        return isSpent(failure) ? "submission.alert.sent-before" : failure.getDetailMessageCode();
    }

    /** True for a key that belongs to other content. */
    static boolean isSpent(ErrorResponse failure) {
        return failure instanceof InvalidSubmissionException invalid
                && invalid.problems().stream().map(FieldProblem::code).anyMatch("KEY_REUSED"::equals);
    }

    /** What is uploaded is chosen in the field for files. */
    private static String fieldOfPage(FieldProblem problem) {
        return problem.field().equals("uploads") ? "files" : problem.field();
    }

    /** What was uploaded and need not be chosen again; each once, however often the request named it. */
    List<FinishedUpload> kept(Map<String, List<String>> arrived) {
        return arrived.getOrDefault("uploads", List.of()).stream()
                .distinct()
                .limit(evidence.limits().maxFiles())
                .flatMap(id -> uploads.find(id).stream())
                .toList();
    }
}
