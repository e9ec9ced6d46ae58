package org.marsad.correction.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PublishedEntry;
import org.marsad.promise.TimelineCorrections;
import org.marsad.submission.EmailAddress;
import org.marsad.submission.WrittenText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says what may be asked for: a public entry, named with its promise, and a text that can be read. */
@Component
public class CorrectionCheck {

    /** Characters (UTF-16 units, as browsers count them) of the longest request: as many as a message has. */
    public static final int MAX_TEXT = 5_000;

    private final TimelineCorrections timeline;

    CorrectionCheck(TimelineCorrections timeline) {
        this.timeline = timeline;
    }

    /**
     * @throws NoSuchEntryException if the promise has no such entry
     * @throws EntryGoneException if it was withdrawn
     */
    public PublishedEntry entry(String promiseId, String entryId) {
        PublishedEntry entry = id(entryId)
                .flatMap(timeline::find)
                .filter(found -> found.promiseId().equals(promiseId))
                .orElseThrow(NoSuchEntryException::new);
        if (entry.entry().isWithdrawn()) {
            throw new EntryGoneException();
        }
        return entry;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The request, if it may be taken.
     *
     * @throws NoSuchEntryException if the promise has no such entry
     * @throws EntryGoneException if it was withdrawn
     * @param email as it was typed; null or blank for none
     * @throws InvalidCorrectionException if the text or the address cannot be taken
     */
    public NewCorrection check(
            String promiseId, String entryId, String typed, @Nullable String email, String language) {
        NewCorrection request = check(promiseId, entryId, typed, language, null, email(email));
        if (email != null && !email.isBlank() && request.contact() == null) {
            throw InvalidCorrectionException.of("contact_email", "INVALID_EMAIL");
        }
        return request;
    }

    /** The same for one that staff file. */
    public NewCorrection checkFiled(
            String promiseId, String entryId, String typed, String language, String requestedBy) {
        return check(promiseId, entryId, typed, language, requestedBy, null);
    }

    private static @Nullable EmailAddress email(@Nullable String typed) {
        return typed == null ? null : EmailAddress.of(typed).orElse(null);
    }

    private NewCorrection check(
            String promiseId,
            String entryId,
            String typed,
            String language,
            @Nullable String requestedBy,
            @Nullable EmailAddress contact) {
        PublishedEntry entry = entry(promiseId, entryId);
        String text = WrittenText.lines(typed).strip();
        List<FieldProblem> problems = new ArrayList<>();
        if (WrittenText.isBlank(text)) {
            problems.add(new FieldProblem("text", "EMPTY"));
        } else if (text.length() > MAX_TEXT) {
            problems.add(new FieldProblem("text", "TOO_LONG"));
        } else if (!WrittenText.isReadable(text)) {
            problems.add(new FieldProblem("text", "INVALID_CHARACTERS"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidCorrectionException(HttpStatus.UNPROCESSABLE_ENTITY, problems);
        }
        return new NewCorrection(promiseId, entry.entry().id(), text, language, requestedBy, contact);
    }
}
