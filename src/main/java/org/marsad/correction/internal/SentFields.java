package org.marsad.correction.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
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
 * The variables of a completion, read strictly: whatever is of another kind than it must be is refused with a sentence
 * that names the field. Null and blank count as absent, because forms send them.
 */
final class SentFields {

    private final Map<String, @Nullable Object> values;
    private final MessageSource messages;

    SentFields(Map<String, @Nullable Object> values, MessageSource messages) {
        this.values = values;
        this.messages = messages;
    }

    void allowOnly(Set<String> names) {
        values.keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw refuse(name.length() > 100 ? name.substring(0, 100) : name, "unknown");
                });
    }

    InvalidCompletionException refuse(String name, String rule, Object... arguments) {
        Locale locale = StaffLanguage.ofRequest();
        String label = messages.getMessage("correction.field." + name, null, name, locale);
        Object[] all = new Object[arguments.length + 1];
        all[0] = label;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new InvalidCompletionException(name, messages.getMessage("correction.invalid." + rule, all, locale));
    }

    @Nullable
    String text(String name, int maximum) {
        Object value = values.get(name);
        if (value == null || (value instanceof String blank && WrittenText.isBlank(blank))) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw refuse(name, "notText");
        }
        if (StaffTexts.length(text) > maximum) {
            throw refuse(name, "tooLong", maximum);
        }
        if (!WrittenText.isReadable(text)) {
            throw refuse(name, "unreadable");
        }
        return text.strip();
    }

    String requiredText(String name, int maximum) {
        String text = text(name, maximum);
        if (text == null) {
            throw refuse(name, "required");
        }
        return text;
    }

    <E extends Enum<E>> E code(String name, Class<E> type) {
        String code = requiredText(name, StaffTexts.MAXIMUM);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElseThrow(() -> refuse(
                        name,
                        "notAmong",
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    LocalDate requiredDate(String name) {
        try {
            return StaffTexts.date(requiredText(name, StaffTexts.MAXIMUM));
        } catch (DateTimeException e) {
            throw refuse(name, "notDate");
        }
    }
}
