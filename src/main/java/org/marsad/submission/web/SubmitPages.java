package org.marsad.submission.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceItems;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.PromiseSummary;
import org.marsad.submission.internal.Admission;
import org.marsad.submission.internal.Answer;
import org.marsad.submission.internal.SubmissionSettings;
import org.marsad.submission.internal.SubmissionValidator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages of the form: empty, or again with what was typed and what stands in the way. */
@Component
class SubmitPages {

    private static final String FORM = "submission/submit";
    private static final String ENTRY = "submission/enter";
    private static final int MOST_PROMISES = 1000;
    private static final int KEY_BYTES = 32;
    private static final int SHORTEST_KEY = 16;
    private static final int LONGEST_KEY = 128;

    private final SubmissionValidator validator;
    private final PromiseCatalogue catalogue;
    private final EvidenceItems evidence;
    private final FormRefusals refusals;
    private final SubmissionWording wording;
    private final Admission admission;
    private final SecureRandom random = new SecureRandom();

    SubmitPages(
            SubmissionValidator validator,
            PromiseCatalogue catalogue,
            EvidenceItems evidence,
            FormRefusals refusals,
            SubmissionWording wording,
            Admission admission) {
        this.validator = validator;
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.refusals = refusals;
        this.wording = wording;
        this.admission = admission;
    }

    /**
     * @param promise id of the promise the form is for, blank to choose one
     * @throws org.marsad.submission.internal.NoSuchPromiseException if there is none of that id
     */
    ModelAndView empty(String promise) {
        return form(FORM, blank(promise));
    }

    /** The form again: a choice made in it can be made anew, so the promise is chosen from the list. */
    ModelAndView again(Map<String, List<String>> arrived, ErrorResponse failure, Locale locale) {
        return again(FORM, arrived, failure, locale);
    }

    /** The form of the staff; a promise is always chosen from the list. */
    ModelAndView emptyEntry() {
        return form(ENTRY, blank(""));
    }

    /** The form of the staff again. */
    ModelAndView entryAgain(Map<String, List<String>> arrived, ErrorResponse failure, Locale locale) {
        return again(ENTRY, arrived, failure, locale);
    }

    private SubmitPage blank(String promise) {
        PromiseSummary known = promise.isBlank() ? null : validator.promise(promise);
        return new SubmitPage(
                known, known == null ? choices() : List.of(), Map.of(), List.of(), List.of(), null, newKey());
    }

    private ModelAndView again(
            String template, Map<String, List<String>> arrived, ErrorResponse failure, Locale locale) {
        List<SubmitPage.Problem> problems = SubmitPage.inOrder(refusals.problems(failure, locale));
        ModelAndView view = form(
                template,
                new SubmitPage(
                        null,
                        choices(),
                        arrived,
                        refusals.kept(arrived),
                        problems,
                        problems.isEmpty() ? refusals.alert(failure, locale) : null,
                        keyFor(arrived, failure)));
        view.setStatus(failure.getStatusCode());
        return view;
    }

    private ModelAndView form(String template, SubmitPage page) {
        ModelAndView view = view(template);
        view.addObject("page", page);
        view.addObject("limits", evidence.limits());
        view.addObject("maxStatement", SubmissionSettings.MAX_STATEMENT);
        if (template.equals(FORM)) {
            view.addObject("task", admission.task(page.key()).orElse(null));
        }
        return view;
    }

    /** The receipt: shown once, here. It does not say what was sent about what: who finds it printed learns nothing. */
    ModelAndView receipt(Answer answer) {
        return receipt("submission/receipt", answer);
    }

    /** The receipt for whoever entered it, to pass on. */
    ModelAndView receiptOfEntry(Answer answer) {
        return receipt("submission/entered", answer);
    }

    private ModelAndView receipt(String template, Answer answer) {
        ModelAndView view = view(template);
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

    /** The same form keeps its key, so that nothing is taken twice; a key that belongs to other content is of no use. */
    private String keyFor(Map<String, List<String>> texts, ErrorResponse failure) {
        String key = key(texts);
        return key == null || FormRefusals.isSpent(failure) ? newKey() : key;
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
