package org.marsad.workflow.internal.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marsad.submission.WrittenText;
import org.marsad.verification.InvalidCompletionException;
import org.marsad.verification.StaffLanguage;
import org.marsad.verification.StaffTexts;
import org.springframework.context.MessageSource;

/**
 * The variables of a completion as they were sent, read strictly: what is of another kind is refused with a sentence that
 * names the field. Null and blank count as absent, because forms send them.
 */
final class SentValues {

    private final Map<String, @Nullable Object> values;
    private final MessageSource messages;

    SentValues(Map<String, @Nullable Object> values, MessageSource messages) {
        this.values = values;
        this.messages = messages;
    }

    InvalidCompletionException refuse(String name, String rule, String... arguments) {
        Object[] all = new Object[arguments.length + 1];
        // Isolated, so that a name in Latin letters does not turn an Arabic sentence around.
        all[0] = "\u2066" + name + "\u2069";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new InvalidCompletionException(
                name, messages.getMessage("workflow.review.invalid." + rule, all, StaffLanguage.ofRequest()));
    }

    void allowOnly(Set<String> names) {
        values.keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw refuse(name.substring(0, Math.min(name.length(), 100)), "unknown");
                });
    }

    @Nullable
    String text(String name) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw refuse(name, "text");
        }
        if (WrittenText.isBlank(text)) {
            return null;
        }
        if (!StaffTexts.isAcceptable(text)) {
            throw refuse(name, StaffTexts.length(text) > StaffTexts.MAXIMUM ? "long" : "unreadable");
        }
        return text.strip();
    }

    String requiredText(String name) {
        return present(name, text(name));
    }

    <E extends Enum<E>> E code(String name, Class<E> type) {
        String code = requiredText(name);
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(code)) {
                return each;
            }
        }
        throw refuse(
                name,
                "among",
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }

    @Nullable
    LocalDate date(String name) {
        String date = text(name);
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw refuse(name, "date");
        }
    }

    LocalDate requiredDate(String name) {
        return present(name, date(name));
    }

    private <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw refuse(name, "missing");
        }
        return value;
    }
}
