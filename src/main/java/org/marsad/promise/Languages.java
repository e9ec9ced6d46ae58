package org.marsad.promise;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The languages of the site's pages, in templates {@code @languages}. */
@Component
public class Languages {

    /** Cookie in which staff keep the language they chose; never set for anybody else. Tasklist's scripts read it too. */
    public static final String STAFF_COOKIE = "marsad-staff-language";

    /** Of the languages with a right-to-left script in CLDR, those that a site of ours has been asked for. */
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ckb", "fa", "he", "ps", "sd", "ug", "ur", "yi");

    private final List<String> codes;

    Languages(LanguageSettings settings) {
        this.codes = settings.languages();
    }

    /** BCP 47 codes, the site's first language first. */
    public List<String> codes() {
        return codes;
    }

    /** The same as locales. */
    public List<Locale> locales() {
        return codes.stream().map(Locale::forLanguageTag).toList();
    }

    /** What who asks for none of them gets. */
    public String first() {
        return codes.get(0);
    }

    /** Whether pages are in this language. */
    public boolean speaks(String code) {
        return codes.contains(code);
    }

    /** The value of HTML's {@code dir} for a text in this language, whether it is one of ours or not. */
    public static String direction(String code) {
        return RIGHT_TO_LEFT.contains(code) ? "rtl" : "ltr";
    }
}
