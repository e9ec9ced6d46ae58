package org.marsad.submission.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.FileTooLargeException;
import org.marsad.evidence.FinishedUpload;
import org.marsad.evidence.Uploads;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.PromiseSummary;
import org.marsad.submission.internal.Answer;
import org.marsad.submission.internal.FieldProblem;
import org.marsad.submission.internal.InvalidSubmissionException;
import org.marsad.submission.internal.SubmissionSettings;
import org.marsad.submission.internal.SubmissionUnderWayException;
import org.marsad.submission.internal.SubmissionValidator;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages of the form: empty, or again with what was typed and what stands in the way. */
@Component
class SubmitPages {

    private static final int MOST_PROMISES = 1000;
    private static final int KEY_BYTES = 32;
    private static final int SHORTEST_KEY = 16;
    private static final int LONGEST_KEY = 128;

    private final SubmissionValidator validator;
    private final PromiseCatalogue catalogue;
    private final EvidenceItems evidence;
    private final Uploads uploads;
    private final MessageSource messages;
    private final SubmissionWording wording;
    private final SecureRandom random = new SecureRandom();

    SubmitPages(
            SubmissionValidator validator,
            PromiseCatalogue catalogue,
            EvidenceItems evidence,
            Uploads uploads,
            MessageSource messages,
            SubmissionWording wording) {
        this.validator = validator;
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.uploads = uploads;
        this.messages = messages;
        this.wording = wording;
    }

    /**
     * @param promise id of the promise the form is for, blank to choose one
     * @throws org.marsad.submission.internal.NoSuchPromiseException if there is none of that id
     */
    ModelAndView empty(String promise) {
        PromiseSummary known = promise.isBlank() ? null : validator.promise(promise);
        return form(new SubmitPage(
                known, known == null ? choices() : List.of(), Map.of(), List.of(), List.of(), null, newKey()));
    }

    /** The form again: a choice made in it can be made anew, so the promise is chosen from the list. */
    ModelAndView again(Map<String, List<String>> arrived, ErrorResponse failure, Locale locale) {
        List<SubmitPage.Problem> problems = SubmitPage.inOrder(problems(failure, locale));
        ModelAndView view = form(new SubmitPage(
                null,
                choices(),
                arrived,
                kept(arrived),
                problems,
                problems.isEmpty() ? messages.getMessage(alert(failure), null, locale) : null,
                keyFor(arrived, failure)));
        view.setStatus(failure.getStatusCode());
        return view;
    }

    /** Each once, however often the request named it. */
    private List<FinishedUpload> kept(Map<String, List<String>> arrived) {
        return arrived.getOrDefault("uploads", List.of()).stream()
                .distinct()
                .limit(evidence.limits().maxFiles())
                .flatMap(id -> uploads.find(id).stream())
                .toList();
    }

    private ModelAndView form(SubmitPage page) {
        ModelAndView view = view("submission/submit");
        view.addObject("page", page);
        view.addObject("limits", evidence.limits());
        view.addObject("maxStatement", SubmissionSettings.MAX_STATEMENT);
        return view;
    }

    /** The receipt: shown once, here. It does not say what was sent about what: who finds it printed learns nothing. */
    ModelAndView receipt(Answer answer) {
        ModelAndView view = view("submission/receipt");
        view.setStatus(HttpStatus.CREATED);
        view.addObject("answer", answer);
        return view;
    }

    private ModelAndView view(String name) {
        ModelAndView view = new ModelAndView(name);
        view.addObject("wording", wording);
        view.addObject("noindex", true);
        return view;
    }

    private List<PromiseOverview> choices() {
        return catalogue.find(PromiseFilter.all(), null, MOST_PROMISES);
    }

    private List<SubmitPage.Problem> problems(ErrorResponse failure, Locale locale) {
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

    /** What is uploaded is chosen in the field for files. */
    private static String fieldOfPage(FieldProblem problem) {
        return problem.field().equals("uploads") ? "files" : problem.field();
    }

    /** Why it was not taken, where no field of the page is to blame. */
    private static String alert(ErrorResponse failure) {
        if (failure instanceof UnreadableFormException) {
            return "submission.alert.unreadable";
        }
        if (failure instanceof SubmissionUnderWayException) {
            return "submission.alert.underway";
        }
        return isSpent(failure) ? "submission.alert.sent-before" : "submission.alert.unavailable";
    }

    /** The same form keeps its key, so that nothing is taken twice; a key that belongs to other content is of no use. */
    private String keyFor(Map<String, List<String>> texts, ErrorResponse failure) {
        String key = key(texts);
        return key == null || isSpent(failure) ? newKey() : key;
    }

    private static boolean isSpent(ErrorResponse failure) {
        return failure instanceof InvalidSubmissionException invalid
                && invalid.problems().stream().map(FieldProblem::code).anyMatch("KEY_REUSED"::equals);
    }

    /** The key of a form that was sent, null for one that is none of ours. */
    @Nullable
    static String key(Map<String, List<String>> texts) {
        List<String> sent = texts.getOrDefault("idempotency_key", List.of());
        String key = sent.isEmpty() ? "" : sent.get(0);
        return key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY ? null : key;
    }

    private String newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }
}
