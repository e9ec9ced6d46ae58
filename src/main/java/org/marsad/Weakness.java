package org.marsad;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * Something that is weak, with a sentence in the bundle {@code messages-doctor} that says what to do about it.
 *
 * @param code the sentence's key, after {@code doctor.}
 * @param values what the sentence names; never a secret
 */
public record Weakness(String code, List<String> values) {

    public static Weakness of(String code, String... values) {
        return new Weakness(code, List.of(values));
    }

    /** The sentence in this language. */
    public String in(Locale language, MessageSource messages) {
        return messages.getMessage("doctor." + code, values.toArray(), language);
    }
}
