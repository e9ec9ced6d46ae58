package org.marsad.verification.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.submission.WrittenText;
import org.marsad.verification.InvalidCompletionException;
import org.marsad.verification.StaffTexts;

/**
 * Values as they were sent, read strictly: every method refuses what is of another type with a sentence that names the
 * field. Null and blank count as absent, because forms send them.
 */
final class Fields {

    private final String prefix;
    private final Map<?, ? extends @Nullable Object> values;
    private final Refusals refusals;

    Fields(String prefix, Map<?, ? extends @Nullable Object> values, Refusals refusals) {
        this.prefix = prefix;
        this.values = values;
        this.refusals = refusals;
    }

    /** Refuses every name that is not among these. */
    void allowOnly(Set<String> names) {
        values.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !names.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw refuse(Names.shown(name), "unknown");
                });
    }

    InvalidCompletionException refuse(String name, String rule, Object... arguments) {
        return refusals.of(prefix + name, rule, arguments);
    }

    @Nullable
    String text(String name) {
        return text(name, StaffTexts.MAXIMUM);
    }

    @Nullable
    String text(String name, int maximum) {
        String text = string(name, "notText");
        if (text == null) {
            return null;
        }
        if (StaffTexts.length(text) > maximum) {
            throw refuse(name, "tooLong", maximum);
        }
        if (!WrittenText.isReadable(text)) {
            throw refuse(name, "unreadable");
        }
        return text.strip();
    }

    String requiredText(String name) {
        return requiredText(name, StaffTexts.MAXIMUM);
    }

    String requiredText(String name, int maximum) {
        return present(text(name, maximum), name);
    }

    <E extends Enum<E>> @Nullable E code(String name, Class<E> type) {
        String code = string(name, "notText");
        return code == null ? null : Codes.find(type, code.strip()).orElseThrow(() -> notAmong(name, type));
    }

    <E extends Enum<E>> E requiredCode(String name, Class<E> type) {
        return present(code(name, type), name);
    }

    <E extends Enum<E>> List<E> requiredCodes(String name, Class<E> type) {
        if (!(present(values.get(name), name) instanceof Collection<?> codes)) {
            throw refuse(name, "notCodes", Codes.named(type));
        }
        return codes.stream()
                .map(code -> Codes.find(type, code).orElseThrow(() -> notAmong(name, type)))
                .distinct()
                .toList();
    }

    private <E extends Enum<E>> InvalidCompletionException notAmong(String name, Class<E> type) {
        return refuse(name, "notAmong", Codes.named(type));
    }

    @Nullable
    LocalDate date(String name) {
        String date = string(name, "notDate");
        if (date == null) {
            return null;
        }
        try {
            return StaffTexts.date(date.strip());
        } catch (DateTimeException e) {
            throw refuse(name, "notDate");
        }
    }

    LocalDate requiredDate(String name) {
        return present(date(name), name);
    }

    /** False where it is absent. */
    boolean flag(String name) {
        return values.get(name) != null && requiredFlag(name);
    }

    boolean requiredFlag(String name) {
        if (present(values.get(name), name) instanceof Boolean flag) {
            return flag;
        }
        throw refuse(name, "notFlag");
    }

    UUID requiredId(String name) {
        String id = present(string(name, "notText"), name);
        try {
            return UUID.fromString(id.strip());
        } catch (IllegalArgumentException e) {
            throw refuse(name, "foreignItem");
        }
    }

    /** The rows of a list, given as JSON text or as a list already; empty where it is absent. */
    List<Fields> rows(String name) {
        return JsonRows.of(
                values.get(name),
                () -> refuse(name, "notList"),
                (index, row) -> new Fields(prefix + name + "[" + index + "].", row, refusals));
    }

    private @Nullable String string(String name, String ruleOtherwise) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return WrittenText.isBlank(text) ? null : text;
        }
        throw refuse(name, ruleOtherwise);
    }

    private <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw refuse(name, "required");
        }
        return value;
    }
}
