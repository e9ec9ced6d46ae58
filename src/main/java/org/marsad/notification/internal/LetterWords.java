package org.marsad.notification.internal;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.Languages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words that letters share. */
@Component
class LetterWords {

    private static final String KEY = "notification.letter.";

    private final MessageSource messages;
    private final Languages languages;
    private final MailSettings settings;

    LetterWords(MessageSource messages, Languages languages, MailSettings settings) {
        this.messages = messages;
        this.languages = languages;
        this.settings = settings;
    }

    /** The language asked for, or the site's first where the site has stopped speaking it. */
    String language(String asked) {
        return languages.speaks(asked) ? asked : languages.first();
    }

    String word(String language, String key, @Nullable Object... arguments) {
        return messages.getMessage(KEY + key, arguments, Locale.forLanguageTag(language));
    }

    /** What a task is called; a kind that has no name here is one of the others. */
    String task(String language, String definitionKey) {
        Locale locale = Locale.forLanguageTag(language);
        String other = messages.getMessage(KEY + "task.other", null, locale);
        return Objects.requireNonNull(messages.getMessage(KEY + "task." + definitionKey, null, other, locale));
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
