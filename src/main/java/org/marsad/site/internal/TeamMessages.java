package org.marsad.site.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.IcuMessageSource;
import org.marsad.StartRefusedException;
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
    private final Map<String, Properties> words = new HashMap<>();

    TeamMessages(Team team, Languages languages, String... bundles) {
        super(bundles);
        this.team = team;
        for (String language : languages.codes()) {
            team.file("words." + language + ".properties").ifPresent(file -> words.put(language, read(file)));
        }
    }

    private static Properties read(Path file) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefusedException(file + " cannot be read as properties in UTF-8: " + e.getMessage());
        }
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        String own = own(code, locale.getLanguage());
        return own == null ? super.resolveCodeWithoutArguments(code, locale) : own;
    }

    private @Nullable String own(String code, String language) {
        Properties own = words.get(language);
        String word = own == null ? null : own.getProperty(code);
        if (word != null) {
            return word;
        }
        if (NAME.contains(code)) {
            return team.name(language);
        }
        return DESCRIPTION.contains(code) ? team.description(language).orElse(null) : null;
    }
}
