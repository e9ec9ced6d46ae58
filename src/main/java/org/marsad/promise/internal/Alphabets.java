package org.marsad.promise.internal;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The order in which each language's readers look for a title. */
public final class Alphabets {

    /** CLDR has no order for Sorani and puts its own letters where Arabic or Persian would: the Kurdish Academy's order. */
    private static final String SORANI = "&ر<ڕ &ل<ڵ &ف<ڤ &ن<و<ۆ<ه=ھ<ە<ی<ێ";

    private static final Map<String, Collator> KNOWN = new ConcurrentHashMap<>();

    private Alphabets() {}

    /** Safe for every thread. */
    public static Collator of(String language) {
        return KNOWN.computeIfAbsent(language, Alphabets::made);
    }

    private static Collator made(String language) {
        if (!language.equals("ckb")) {
            return Collator.getInstance(ULocale.forLanguageTag(language)).freeze();
        }
        try {
            return new RuleBasedCollator(SORANI).freeze();
        } catch (Exception e) {
            throw new IllegalStateException("the rules above are wrong", e);
        }
    }
}
