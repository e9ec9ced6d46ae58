package org.marsad.promise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.marsad.StartRefusedException;
import org.springframework.stereotype.Component;

/** Who runs this site and what is theirs of it: settings under {@code marsad.team}; in templates {@code @team}. */
@Component
public class Team {

    private static final Map<String, String> NAME = Map.of("ar", "مرصد", "en", "Marsad", "ckb", "مەرسەد");

    private final TeamSettings settings;
    private final Languages languages;
    private final LocalizedText name;
    private final Map<String, String> description;

    Team(TeamSettings settings, Languages languages) {
        this.settings = settings;
        this.languages = languages;
        this.name = LocalizedText.of(checkedNames(settings.name() == null ? Map.of() : settings.name()));
        this.description = settings.description() == null ? Map.of() : Map.copyOf(settings.description());
        Path dir = settings.dir();
        if (dir != null && !Files.isDirectory(dir)) {
            throw new StartRefusedException("marsad.team.dir is \"" + dir + "\", which is not a folder.");
        }
        TeamChecks.licence(settings.licence());
        TeamChecks.contact(settings.contact());
        TeamChecks.colours(settings.colours());
    }

    private static Map<String, String> checkedNames(Map<String, String> configured) {
        configured.forEach((language, name) -> TeamChecks.name(language, name));
        return configured.isEmpty() ? NAME : configured;
    }

    /** The site's name for readers of this language. */
    public String name(String language) {
        Map<String, String> names = name.texts();
        if (names.containsKey(language)) {
            return Objects.requireNonNull(names.get(language));
        }
        return languages.codes().stream()
                .filter(names::containsKey)
                .findFirst()
                .map(names::get)
                .orElseGet(() -> name.in(language));
    }

    /** The name in every language of the site. */
    public LocalizedText name() {
        Map<String, String> names = new TreeMap<>();
        languages.codes().forEach(language -> names.put(language, name(language)));
        return LocalizedText.of(names);
    }

    /**
     * The name as the head of a page shows it: in the reader's language and, where the team has one, in a language of the
     * other direction of script.
     */
    public List<Named> brand(String language) {
        List<Named> brand = new ArrayList<>();
        brand.add(new Named(languageOfName(language), name(language)));
        name.texts().keySet().stream()
                .filter(languages::speaks)
                .filter(other -> !Languages.direction(other)
                        .equals(Languages.direction(brand.get(0).language())))
                .findFirst()
                .ifPresent(other -> brand.add(new Named(other, name(other))));
        return brand;
    }

    private String languageOfName(String language) {
        Map<String, String> names = name.texts();
        return names.containsKey(language)
                ? language
                : languages.codes().stream()
                        .filter(names::containsKey)
                        .findFirst()
                        .orElseGet(() -> name.languageShownFor(language));
    }

    /** What the site is, in the team's own sentence. */
    public Optional<String> description(String language) {
        return Optional.ofNullable(description.get(language));
    }

    /** An e-mail address or a web address under which the team answers, if it gave one. */
    public Optional<String> contact() {
        return Optional.ofNullable(settings.contact()).filter(contact -> !contact.isBlank());
    }

    /** Under what the published data may be used. */
    public Licence licence() {
        TeamSettings.Terms licence = settings.licence();
        return new Licence(licence.name(), licence.url(), licence.spdx());
    }

    /** CSS hexadecimal colour of the head of pages, under white text. */
    public String headColour() {
        return settings.colours().brand();
    }

    /** CSS hexadecimal colour of lines and marks on the head. */
    public String accentColour() {
        return settings.colours().accent();
    }

    /** The team's colours as custom properties of CSS; empty while they are the packaged ones. */
    public Optional<String> styles() {
        TeamSettings.Colours colours = settings.colours();
        if (colours.equals(TeamChecks.PACKAGED)) {
            return Optional.empty();
        }
        return Optional.of(":root { --brand: %s; --brand-dark: %s; --gold: %s; --link: %s; }%n"
                .formatted(colours.brand(), colours.dark(), colours.accent(), colours.link()));
    }

    /** A file of the team's own folder by its path in it, if there is one. */
    public Optional<Path> file(String path) {
        return Optional.ofNullable(settings.dir()).map(dir -> dir.resolve(path)).filter(Files::isRegularFile);
    }

    /** A folder in the team's own folder, if there is one. */
    public Optional<Path> folder(String path) {
        return Optional.ofNullable(settings.dir()).map(dir -> dir.resolve(path)).filter(Files::isDirectory);
    }

    /** A name with the language it is in. */
    public record Named(String language, String name) {}
}
