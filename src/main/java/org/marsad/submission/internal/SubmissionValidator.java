package org.marsad.submission.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceItems;
import org.marsad.promise.PromiseSummary;
import org.marsad.promise.Promises;
import org.marsad.submission.Consent;
import org.marsad.submission.Relation;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Holds a form against the contract and says everything that is wrong with it at once. */
@Component
public class SubmissionValidator {

    /** Without a file or a source there is nothing but the statement to go by. */
    private static final int SHORTEST_STATEMENT_ALONE = 20;

    private static final int LONGEST_PROMISE_ID = 100;
    private static final int MAX_SOURCE = 2000;
    private static final int MAX_PLACE = 500;
    private static final Set<String> LANGUAGES = Set.of("ar", "en", "ckb");
    /** RFC 5321 allows 254 characters; whether the address exists only a message can tell. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,185}\\.[^\\s@<>\".]{2,}");

    private final Promises promises;
    private final EvidenceItems evidence;
    private final Clock clock;

    SubmissionValidator(Promises promises, EvidenceItems evidence, Clock clock) {
        this.promises = promises;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * @throws InvalidSubmissionException naming every field that is missing or out of range
     * @throws NoSuchPromiseException if there is no promise of that id
     */
    public NewSubmission validate(SubmissionForm form, String pageLanguage) {
        requireParts(form);
        return checked(form, knownPromise(form), pageLanguage, List.of());
    }

    /**
     * The same for a form that a person fills in: what a browser leaves out, such as a choice not made, is told beside
     * everything else and not before it.
     *
     * @throws InvalidSubmissionException naming every field that is empty or out of range
     * @throws NoSuchPromiseException if a promise was chosen and there is none of that id
     */
    public NewSubmission validatePage(SubmissionForm form, String pageLanguage) {
        return form.given("promise").isEmpty()
                ? checked(form, "", pageLanguage, List.of(FieldProblem.of("promise", "EMPTY")))
                : checked(form, knownPromise(form), pageLanguage, List.of());
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
        if (id.length() > LONGEST_PROMISE_ID || !Texts.isReadable(id)) {
            throw new NoSuchPromiseException();
        }
        return promises.find(id).orElseThrow(NoSuchPromiseException::new);
    }

    private NewSubmission checked(
            SubmissionForm form, String promise, String pageLanguage, List<FieldProblem> alreadyFound) {
        Check check = new Check(form, alreadyFound);
        NewSubmission submission = new NewSubmission(
                promise,
                check.statement(),
                check.code("consent", Consent.class, Consent.VERIFY_ONLY),
                check.given("relation") == null ? null : check.code("relation", Relation.class, Relation.OTHER),
                check.eventDate(),
                check.text("event_place", MAX_PLACE),
                check.sources(),
                check.language(pageLanguage),
                check.email(),
                form.files());
        check.files();
        if (!check.problems.isEmpty()) {
            throw new InvalidSubmissionException(HttpStatus.UNPROCESSABLE_ENTITY, check.problems);
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

    /** One pass over one form. */
    private final class Check {

        private final SubmissionForm form;
        private final List<FieldProblem> problems;

        Check(SubmissionForm form, List<FieldProblem> alreadyFound) {
            this.form = form;
            this.problems = new ArrayList<>(alreadyFound);
        }

        @Nullable
        String given(String field) {
            List<String> given = form.given(field);
            return given.isEmpty() ? null : given.get(0);
        }

        String statement() {
            String given = form.first("statement");
            String statement = Texts.lines(given == null ? "" : given).strip();
            boolean alone = form.files().isEmpty() && form.given("source_url").isEmpty();
            if (statement.isEmpty()) {
                problem("statement", "EMPTY", 0);
            } else if (statement.length() > SubmissionSettings.MAX_STATEMENT) {
                problem("statement", "TOO_LONG", SubmissionSettings.MAX_STATEMENT);
            } else if (alone && statement.length() < SHORTEST_STATEMENT_ALONE) {
                problem("statement", "TOO_SHORT", SHORTEST_STATEMENT_ALONE);
            }
            readable("statement", statement);
            return statement;
        }

        <E extends Enum<E>> E code(String field, Class<E> type, E otherwise) {
            String given = given(field);
            for (E each : type.getEnumConstants()) {
                if (each.name().equals(given)) {
                    return each;
                }
            }
            problem(field, given == null ? "EMPTY" : "UNKNOWN_CODE", 0);
            return otherwise;
        }

        @Nullable
        LocalDate eventDate() {
            String given = given("event_date");
            if (given == null) {
                return null;
            }
            try {
                LocalDate date = LocalDate.parse(given);
                // Tomorrow in UTC is today already somewhere.
                if (date.isAfter(
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1))) {
                    problem("event_date", "FUTURE_DATE", 0);
                } else if (date.getYear() < 1800) {
                    problem("event_date", "INVALID_DATE", 0);
                }
                return date;
            } catch (DateTimeException e) {
                problem("event_date", "INVALID_DATE", 0);
                return null;
            }
        }

        @Nullable
        String text(String field, int longest) {
            String given = given(field);
            if (given != null) {
                readable(field, given);
                if (given.length() > longest) {
                    problem(field, "TOO_LONG", longest);
                }
            }
            return given;
        }

        List<String> sources() {
            List<String> sources = form.given("source_url");
            int most = evidence.limits().maxSources();
            if (sources.size() > most) {
                problem("source_url", "TOO_MANY", most);
            }
            if (!sources.stream().allMatch(SubmissionValidator::isWebAddress)) {
                problem("source_url", "INVALID_ADDRESS", 0);
            }
            return sources;
        }

        String language(String pageLanguage) {
            String given = given("language");
            if (given == null) {
                return pageLanguage;
            }
            String language = given.toLowerCase(Locale.ROOT);
            if (!LANGUAGES.contains(language)) {
                problem("language", "UNKNOWN_CODE", 0);
            }
            return language;
        }

        @Nullable
        String email() {
            String given = given("contact_email");
            if (given != null && (given.length() > 254 || !EMAIL.matcher(given).matches())) {
                problem("contact_email", "INVALID_EMAIL", 0);
            }
            return given;
        }

        void files() {
            int most = evidence.limits().maxFiles();
            if (form.files().size() > most) {
                problem("files", "TOO_MANY", most);
            }
            if (!form.given("uploads").isEmpty()) {
                problem("uploads", "NO_SUCH_UPLOAD", 0);
            }
        }

        private void readable(String field, String text) {
            if (!Texts.isReadable(text)) {
                problem(field, "INVALID_CHARACTERS", 0);
            }
        }

        private void problem(String field, String code, long limit) {
            problems.add(new FieldProblem(field, code, limit));
        }
    }

    private static boolean isWebAddress(String address) {
        if (address.length() > MAX_SOURCE || !Texts.isReadable(address)) {
            return false;
        }
        try {
            // Spaces and Arabic letters are copied from address bars as they are: only what must be is checked.
            URI uri = new URI(address.replaceAll("[^\\x21-\\x7e]", "x"));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && uri.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
