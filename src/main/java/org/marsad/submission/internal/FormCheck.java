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
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceLimits;
import org.marsad.promise.Languages;
import org.marsad.submission.Channel;
import org.marsad.submission.EmailAddress;
import org.marsad.submission.WrittenText;

/** One pass over the fields of one form: gives their values and collects what is wrong with them. */
final class FormCheck {

    /** Without a file or a source there is nothing but the statement to go by. */
    private static final int SHORTEST_STATEMENT_ALONE = 20;

    private static final int MAX_SOURCE = 2000;
    private static final int MAX_PLACE = 500;
    /** What lies before it is a slip of the pen. */
    private static final int EARLIEST_YEAR = 1800;

    private final SubmissionForm form;
    private final EvidenceLimits limits;
    private final Languages languages;
    private final Clock clock;
    private final List<FieldProblem> problems;

    FormCheck(
            SubmissionForm form,
            EvidenceLimits limits,
            Languages languages,
            Clock clock,
            List<FieldProblem> alreadyFound) {
        this.form = form;
        this.limits = limits;
        this.languages = languages;
        this.clock = clock;
        this.problems = new ArrayList<>(alreadyFound);
    }

    /** Everything found so far. */
    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    @Nullable
    String given(String field) {
        List<String> given = form.given(field);
        return given.isEmpty() ? null : given.get(0);
    }

    String statement() {
        String given = form.first("statement");
        String statement = WrittenText.lines(given == null ? "" : given).strip();
        boolean alone = form.files().isEmpty()
                && form.given("uploads").isEmpty()
                && form.given("source_url").isEmpty();
        if (WrittenText.isBlank(statement)) {
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
        return date("event_date");
    }

    @Nullable
    private LocalDate date(String field) {
        String given = given(field);
        if (given == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(given);
            // Tomorrow in UTC is today already somewhere.
            if (date.isAfter(
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1))) {
                problem(field, "FUTURE_DATE", 0);
            } else if (date.getYear() < EARLIEST_YEAR) {
                problem(field, "INVALID_DATE", 0);
            }
            return date;
        } catch (DateTimeException e) {
            problem(field, "INVALID_DATE", 0);
            return null;
        }
    }

    /** How it came and when; whoever enters it for somebody has to say both. */
    Entry entry(String by) {
        Channel channel = code("channel", Channel.class, Channel.EMAIL);
        if (channel == Channel.WEB) {
            problem("channel", "UNKNOWN_CODE", 0);
        }
        if (given("received_on") == null) {
            problem("received_on", "EMPTY", 0);
        }
        LocalDate receivedOn = date("received_on");
        return new Entry(channel, by, receivedOn == null ? LocalDate.EPOCH : receivedOn);
    }

    @Nullable
    String eventPlace() {
        String given = given("event_place");
        if (given != null) {
            readable("event_place", given);
            if (given.length() > MAX_PLACE) {
                problem("event_place", "TOO_LONG", MAX_PLACE);
            }
        }
        return given;
    }

    List<String> sources() {
        List<String> sources = form.given("source_url");
        int most = limits.maxSources();
        if (sources.size() > most) {
            problem("source_url", "TOO_MANY", most);
        }
        if (!sources.stream().allMatch(FormCheck::isWebAddress)) {
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
        if (!languages.speaks(language) && !Languages.PACKAGED.contains(language)) {
            problem("language", "UNKNOWN_CODE", 0);
        }
        return language;
    }

    /** Whether the address exists only a message can tell. */
    @Nullable
    EmailAddress email() {
        String given = given("contact_email");
        EmailAddress address = given == null ? null : EmailAddress.of(given).orElse(null);
        if (given != null && address == null) {
            problem("contact_email", "INVALID_EMAIL", 0);
        }
        return address;
    }

    void files() {
        int most = limits.maxFiles();
        if (form.files().size() > most) {
            problem("files", "TOO_MANY", most);
        }
    }

    /** Whether they are there is seen when they are taken over: a request that is repeated names them again. */
    List<String> uploads() {
        List<String> uploads = form.given("uploads");
        int most = limits.maxFiles();
        if (!uploads.isEmpty() && form.files().size() <= most && form.files().size() + uploads.size() > most) {
            problem("uploads", "TOO_MANY", most);
        }
        if (uploads.stream().distinct().count() < uploads.size()) {
            problem("uploads", "NO_SUCH_UPLOAD", 0);
        }
        return uploads;
    }

    private void readable(String field, String text) {
        if (!WrittenText.isReadable(text)) {
            problem(field, "INVALID_CHARACTERS", 0);
        }
    }

    private void problem(String field, String code, long limit) {
        problems.add(new FieldProblem(field, code, limit));
    }

    private static boolean isWebAddress(String address) {
        if (address.length() > MAX_SOURCE || !WrittenText.isOneLine(address)) {
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
