package org.marsad.submission.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceItems;
import org.marsad.promise.Languages;
import org.marsad.promise.PromiseSummary;
import org.marsad.promise.Promises;
import org.marsad.submission.Consent;
import org.marsad.submission.Relation;
import org.marsad.submission.WrittenText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Holds a form against the contract and says everything that is wrong with it at once. */
@Component
public class SubmissionValidator {

    private static final int LONGEST_PROMISE_ID = 100;

    private final Promises promises;
    private final EvidenceItems evidence;
    private final Languages languages;
    private final Clock clock;

    SubmissionValidator(Promises promises, EvidenceItems evidence, Languages languages, Clock clock) {
        this.promises = promises;
        this.evidence = evidence;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * @throws InvalidSubmissionException naming every field that is missing or out of range
     * @throws NoSuchPromiseException if there is no promise of that id
     */
    public NewSubmission validate(SubmissionForm form, String pageLanguage) {
        requireParts(form);
        return checked(form, knownPromise(form), pageLanguage, null, List.of());
    }

    /**
     * The same for a form that a person fills in: what a browser leaves out, such as a choice not made, is told beside
     * everything else and not before it.
     *
     * @throws InvalidSubmissionException naming every field that is empty or out of range
     * @throws NoSuchPromiseException if a promise was chosen and there is none of that id
     */
    public NewSubmission validatePage(SubmissionForm form, String pageLanguage) {
        return filledIn(form, pageLanguage, null);
    }

    /**
     * The same for what a staff member enters on a submitter's behalf, with how it came and when.
     *
     * @param enteredBy staff username
     */
    public NewSubmission validateEntered(SubmissionForm form, String pageLanguage, String enteredBy) {
        return filledIn(form, pageLanguage, enteredBy);
    }

    private NewSubmission filledIn(SubmissionForm form, String pageLanguage, @Nullable String enteredBy) {
        return form.given("promise").isEmpty()
                ? checked(form, "", pageLanguage, enteredBy, List.of(FieldProblem.of("promise", "EMPTY")))
                : checked(form, knownPromise(form), pageLanguage, enteredBy, List.of());
    }

    private String knownPromise(SubmissionForm form) {
        return promise(String.valueOf(form.first("promise")).strip()).id();
    }

    /**
     * The promise of an id from outside.
     *
     * @throws NoSuchPromiseException if there is none
     */
    public PromiseSummary promise(String id) {
        if (id.length() > LONGEST_PROMISE_ID || !WrittenText.isReadable(id)) {
            throw new NoSuchPromiseException();
        }
        return promises.find(id).orElseThrow(NoSuchPromiseException::new);
    }

    private NewSubmission checked(
            SubmissionForm form,
            String promise,
            String pageLanguage,
            @Nullable String enteredBy,
            List<FieldProblem> alreadyFound) {
        FormCheck check = new FormCheck(form, evidence.limits(), languages, clock, alreadyFound);
        NewSubmission submission = new NewSubmission(
                promise,
                check.statement(),
                check.code("consent", Consent.class, Consent.VERIFY_ONLY),
                check.given("relation") == null ? null : check.code("relation", Relation.class, Relation.OTHER),
                check.eventDate(),
                check.eventPlace(),
                check.sources(),
                check.language(pageLanguage),
                check.email(),
                enteredBy == null ? null : check.entry(enteredBy),
                form.files(),
                check.uploads());
        check.files();
        if (!check.problems().isEmpty()) {
            throw new InvalidSubmissionException(HttpStatus.UNPROCESSABLE_ENTITY, check.problems());
        }
        return submission;
    }

    private static void requireParts(SubmissionForm form) {
        List<FieldProblem> missing = new ArrayList<>();
        for (String part : List.of("promise", "statement", "consent")) {
            if (form.first(part) == null) {
                missing.add(FieldProblem.of(part, "MISSING"));
            }
        }
        if (!missing.isEmpty()) {
            throw new InvalidSubmissionException(HttpStatus.BAD_REQUEST, missing);
        }
    }
}
