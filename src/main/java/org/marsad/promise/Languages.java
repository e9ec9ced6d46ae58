package org.marsad.promise;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.marsad.StartRefusedException;
import org.springframework.stereotype.Component;

/** The languages of the site's pages, in templates {@code @languages}. */
@Component
public class Languages {

    /** Cookie in which staff keep the language they chose; never set for anybody else. Tasklist's scripts read it too. */
    public static final String STAFF_COOKIE = "marsad-staff-language";

    /** Of the languages with a right-to-left script in CLDR, those that a site of ours has been asked for. */
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ckb", "fa", "he", "ps", "sd", "ug", "ur", "yi");

    /** Those whose sentences are packaged. Texts may stand in them on any site, since that is what they were written in. */
    public static final List<String> PACKAGED = List.of("ar", "en", "ckb");

    private final List<String> codes;
    private final List<String> required;

    Languages(LanguageSettings settings) {
        this.codes = settings.languages();
        this.required = settings.required().isEmpty() ? usual(codes) : settings.required();
        for (String language : Stream.concat(codes.stream(), required.stream()).toList()) {
            if (!language.matches("[a-z]{2,3}") || !codes.contains(language)) {
                throw new StartRefusedException("marsad.site has the language \"" + language
                        + "\": languages are codes of two or three letters, and required ones are among them.");
            }
        }
    }

    private static List<String> usual(List<String> codes) {
        List<String> usual = Stream.of("ar", "en").filter(codes::contains).toList();
        return usual.isEmpty() ? codes.subList(0, 1) : usual;
    }

    /** Those that every text of ours has: no page may have to fall back to another language for it. */
    public List<String> required() {
        return required;
    }

    /** Those that a text of ours may have besides: the site's others, and those that are packaged. */
    public List<String> optional() {
        return Stream.concat(codes.stream(), PACKAGED.stream())
                .distinct()
                .filter(language -> !required.contains(language))
                .toList();
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
