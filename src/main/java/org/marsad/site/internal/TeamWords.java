package org.marsad.site.internal;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.marsad.StartRefusedException;
import org.marsad.promise.Languages;
import org.marsad.promise.Team;

/**
 * A team's own sentences: {@code words.<language>.properties} in {@code marsad.team.dir}. In a language that is packaged they
 * are those the team wants otherwise; in any other language they are all of them, since a page must not change its language
 * in the middle.
 */
final class TeamWords {

    private final Map<String, String> packaged = new TreeMap<>();
    private final Map<String, Properties> own = new HashMap<>();

    private TeamWords(String... bundles) {
        for (String bundle : bundles) {
            ResourceBundle words = ResourceBundle.getBundle(bundle, Locale.ROOT);
            words.keySet().forEach(key -> packaged.put(key, words.getString(key)));
        }
    }

    /**
     * Reads them all.
     *
     * @param bundles names of the packaged sentences
     * @throws StartRefusedException if a file cannot be read, has a key that no sentence has, a pattern that is none, or
     *     lacks sentences that are not packaged in its language
     */
    static TeamWords read(Team team, Languages languages, String... bundles) {
        TeamWords words = new TeamWords(bundles);
        for (String language : languages.codes()) {
            String name = "words." + language + ".properties";
            Properties own = team.file(name).map(TeamWords::load).orElseGet(Properties::new);
            own.stringPropertyNames().stream().sorted().forEach(key -> words.check(name, key, own.getProperty(key)));
            if (!Languages.PACKAGED.contains(language)) {
                words.demandAll(name, own);
            }
            words.own.put(language, own);
        }
        return words;
    }

    /** The team's own sentence; null where it has none. */
    @Nullable
    String find(String key, String language) {
        Properties words = own.get(language);
        return words == null ? null : words.getProperty(key);
    }

    private static Properties load(Path file) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefusedException(file + " cannot be read as properties in UTF-8: " + e.getMessage());
        }
    }

    private void check(String file, String key, String word) {
        String ours = packaged.get(key);
        if (ours == null) {
            throw new StartRefusedException("marsad.team.dir has " + file + " with \"" + key
                    + "\", which is the key of no sentence: see the messages-*.properties.");
        }
        if (isPattern(ours) && !isPattern(word)) {
            throw new StartRefusedException("marsad.team.dir has " + file + " with \"" + key
                    + "\", whose braces do not close or hold no number of a value, such as {0}.");
        }
    }

    private static boolean isPattern(String word) {
        try {
            return !new MessageFormat(word, ULocale.ROOT).toPattern().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void demandAll(String file, Properties words) {
        List<String> missing = packaged.keySet().stream()
                .filter(key -> !words.containsKey(key))
                .toList();
        if (!missing.isEmpty()) {
            throw new StartRefusedException("marsad.team.dir needs " + file + " with all " + packaged.size()
                    + " sentences, because none are packaged in that language: it lacks " + missing.size() + ", \""
                    + missing.get(0) + "\" first. The messages-*_en.properties are where to translate from.");
        }
    }
}
