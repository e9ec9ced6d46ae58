package org.marsad.site.internal;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.IcuMessageSource;
import org.marsad.promise.Languages;
import org.marsad.promise.Team;

/**
 * The sentences people read: a team's own where it has them, the packaged ones otherwise. The name comes from
 * {@code marsad.team.name}; any other sentence from {@code words.<language>.properties} in {@code marsad.team.dir}.
 */
class TeamMessages extends IcuMessageSource {

    private static final Set<String> NAME = Set.of("site.name", "notification.letter.sender");
    private static final Set<String> DESCRIPTION = Set.of("site.description", "site.footer.about");

    private final Team team;
    private final TeamWords words;

    TeamMessages(Team team, Languages languages, String... bundles) {
        super(bundles);
        this.team = team;
        this.words = TeamWords.read(team, languages, bundles);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        String own = own(code, locale.getLanguage());
        String word = own == null ? super.resolveCodeWithoutArguments(code, locale) : own;
        return word == null ? nameOfLanguage(code, locale) : word;
    }

    /** A language that we have no words for is named as CLDR does: to its own readers, and to editors. */
    private static @Nullable String nameOfLanguage(String code, Locale locale) {
        String language = code.substring(code.lastIndexOf('.') + 1);
        return switch (code.substring(0, code.length() - language.length())) {
            case "site.language." -> ULocale.getDisplayLanguage(language, language);
            case "editing.language." -> ULocale.getDisplayLanguage(language, locale.getLanguage());
            default -> null;
        };
    }

    private @Nullable String own(String code, String language) {
        String word = words.find(code, language);
        if (word != null) {
            return word;
        }
        if (NAME.contains(code)) {
            return team.name(language);
        }
        return DESCRIPTION.contains(code) ? team.description(language).orElse(null) : null;
    }
}
