package org.marsad.notification.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words that letters share. */
@Component
class LetterWords {

    private static final String KEY = "notification.letter.";

    private final MessageSource messages;
    private final MailSettings settings;

    LetterWords(MessageSource messages, MailSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /** Our pages and letters are complete in two languages. */
    static String language(String asked) {
        return asked.equals("en") ? "en" : "ar";
    }

    String word(String language, String key, @Nullable Object... arguments) {
        return messages.getMessage(KEY + key, arguments, Locale.forLanguageTag(language));
    }

    /** The name that stands before the address. */
    String sender(String language) {
        String configured = settings.senderName();
        return configured == null || configured.isBlank() ? word(language, "sender") : configured.strip();
    }

    /** The same whatever the letter is about: a locked telephone shows it to everybody. */
    String subject(String language) {
        return word(language, "subject", sender(language));
    }
}
