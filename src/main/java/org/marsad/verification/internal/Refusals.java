package org.marsad.verification.internal;

import java.util.Locale;
import java.util.stream.Stream;
import org.marsad.verification.InvalidCompletionException;
import org.marsad.verification.StaffLanguage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words every refusal as a sentence in the person's language that names the field as forms and clients know it. */
@Component
class Refusals {

    private static final char ISOLATE = '\u2066';
    private static final char END_OF_ISOLATE = '\u2069';

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param path of the value, such as {@code question} or {@code assessments[0].findings}
     * @param rule last part of the sentence's message key
     * @param arguments of the sentence from {1} on; {0} names the field
     */
    InvalidCompletionException of(String path, String rule, Object... arguments) {
        Locale locale = StaffLanguage.ofRequest();
        // numbers as strings: MessageFormat would write some of them in other digits than the rest of the page
        Object[] all = Stream.concat(
                        Stream.of(nameOf(path, locale)), Stream.of(arguments).map(String::valueOf))
                .toArray();
        return new InvalidCompletionException(
                variableOf(path), messages.getMessage("verification.invalid." + rule, all, locale));
    }

    /** Its label and, kept left to right inside Arabic, its name in the contract. */
    private String nameOf(String path, Locale locale) {
        String name = ISOLATE + path + END_OF_ISOLATE;
        String label = messages.getMessage(
                "verification.field." + path.substring(path.lastIndexOf('.') + 1), null, "", locale);
        return label == null || label.isEmpty() ? name : "«" + label + "» (" + name + ")";
    }

    private static String variableOf(String path) {
        int end = path.indexOf('[');
        return end < 0 ? path : path.substring(0, end);
    }
}
