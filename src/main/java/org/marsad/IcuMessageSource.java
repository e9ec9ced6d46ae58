package org.marsad;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.ObjectUtils;

/**
 * Messages in ICU's format, so that a sentence with a number has the forms its language needs: {@code {0, plural,
 * one{…} two{…} few{…} many{…} other{…}}}, chosen by the rules of CLDR. Pass the number itself and no text of it; its
 * digits are 0-9 in every language, as in the documents the archive grew from. A number that was kept as text, as the values
 * of a refusal are, counts as the number where a form is chosen by it. A message that is asked for without
 * values is never parsed, as everywhere in Spring.
 */
public class IcuMessageSource extends ResourceBundleMessageSource {

    private final Map<Spoken, MessageFormat> formats = new ConcurrentHashMap<>();

    /** @param basenames the bundles, in UTF-8; their base files are Arabic and no system's language takes their place */
    public IcuMessageSource(String... basenames) {
        setBasenames(basenames);
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, @Nullable Object @Nullable [] args, @Nullable Locale locale) {
        if (code == null || locale == null || ObjectUtils.isEmpty(args)) {
            return super.getMessageInternal(code, args, locale);
        }
        String pattern = resolveCodeWithoutArguments(code, locale);
        return pattern == null
                ? super.getMessageInternal(code, args, locale)
                : format(pattern, resolveArguments(args, locale), locale);
    }

    private String format(String pattern, Object[] values, Locale locale) {
        MessageFormat format = formats.computeIfAbsent(new Spoken(pattern, locale.getLanguage()), Spoken::format);
        synchronized (format) { // no format of ICU's is safe for two threads
            return format.format(counted(format, values));
        }
    }

    private static Object[] counted(MessageFormat format, Object[] values) {
        Object[] counted = values.clone();
        for (int argument : CountedArguments.of(format.toPattern())) {
            if (argument < counted.length && counted[argument] instanceof String text && text.matches("-?\\d{1,18}")) {
                counted[argument] = Long.valueOf(text);
            }
        }
        return counted;
    }

    private record Spoken(String pattern, String language) {

        MessageFormat format() {
            return new MessageFormat(pattern, ULocale.forLanguageTag(language + "-u-nu-latn"));
        }
    }
}
