package org.marsad.promise;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says of a text that is not there in the reader's language in which it is shown, in templates {@code @shownLanguage}. */
@Component
public class ShownLanguage {

    private final MessageSource messages;

    ShownLanguage(MessageSource messages) {
        this.messages = messages;
    }

    /** The language that a page in another one must name in {@code lang}, or null where it is the page's own. */
    public @Nullable String foreign(LocalizedText text, String language) {
        String shown = text.languageShownFor(language);
        return shown.equals(language) ? null : shown;
    }

    /** The direction of such a text, null where it is the page's own language. */
    public @Nullable String direction(LocalizedText text, String language) {
        String foreign = foreign(text, language);
        return foreign == null ? null : Languages.direction(foreign);
    }

    /** {@code in Arabic}, in the reader's words; a language we have no words for is named as CLDR does. */
    public String named(String shown, String language) {
        String known = messages.getMessage("promise.only-in." + shown, null, null, Locale.forLanguageTag(language));
        return known == null ? ULocale.getDisplayLanguage(shown, language) : known;
    }

    /** The text where there is no place for a mark beside it, such as in a list to choose from: {@code … (in Arabic)}. */
    public String plain(LocalizedText text, String language) {
        String foreign = foreign(text, language);
        return foreign == null ? text.in(language) : text.in(language) + " (" + named(foreign, language) + ")";
    }
}
