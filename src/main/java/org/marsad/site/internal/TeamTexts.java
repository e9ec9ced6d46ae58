package org.marsad.site.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marsad.StartRefusedException;
import org.marsad.promise.Languages;
import org.marsad.promise.Team;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The pages on who runs the site and under what terms, read once: {@code texts/<page>.<language>.md} in {@code
 * marsad.team.dir}, or the packaged ones. A team that writes a page writes it whole: in a language it left out the page
 * shows what the team wrote in another one, and never a packaged text that is not the team's.
 */
@Component
public class TeamTexts {

    /** The pages, in the order in which the foot of every page names them. */
    public static final List<String> PAGES = List.of("about", "privacy", "terms");

    private static final int LONGEST = 200_000;
    private static final String ENGLISH = "en";

    private final Map<String, Map<String, TeamText>> pages = new HashMap<>();
    private final Languages languages;
    private final MarkdownPages markdown;

    TeamTexts(Team team, Languages languages, MarkdownPages markdown) {
        this.languages = languages;
        this.markdown = markdown;
        team.folder("texts").ifPresent(TeamTexts::refuseUnknown);
        for (String page : PAGES) {
            Map<String, TeamText> own = read(language -> own(team, page, language), false);
            pages.put(page, own.isEmpty() ? packaged(page) : own);
        }
    }

    /** A page for readers of this language; its text says which language it is really in. */
    public TeamText page(String page, String language) {
        Map<String, TeamText> texts = Objects.requireNonNull(pages.get(page));
        return Stream.concat(Stream.of(language), languages.codes().stream())
                .filter(texts::containsKey)
                .findFirst()
                .map(texts::get)
                .orElseGet(() -> texts.values().iterator().next());
    }

    private Map<String, TeamText> read(Function<String, Optional<String>> source, boolean packaged) {
        Map<String, TeamText> texts = new HashMap<>();
        for (String language : languages.codes()) {
            source.apply(language).ifPresent(text -> texts.put(language, markdown.page(text, language, packaged)));
        }
        return texts;
    }

    private static Optional<String> own(Team team, String page, String language) {
        return team.file("texts/" + page + "." + language + ".md").map(TeamTexts::read);
    }

    private static String read(Path file) {
        try {
            return decoded(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new StartRefusedException(file + " cannot be read: " + e.getMessage());
        }
    }

    /** Where there is none in any language of the site, the English one; the page says which language it is in. */
    private Map<String, TeamText> packaged(String page) {
        Map<String, TeamText> texts = read(language -> packaged(page, language), true);
        packaged(page, ENGLISH)
                .filter(text -> texts.isEmpty())
                .ifPresent(text -> texts.put(ENGLISH, markdown.page(text, ENGLISH, true)));
        return texts;
    }

    private static Optional<String> packaged(String page, String language) {
        ClassPathResource file = new ClassPathResource("texts/" + page + "." + language + ".md");
        if (!file.exists()) {
            return Optional.empty();
        }
        try (InputStream content = file.getInputStream()) {
            return Optional.of(decoded(file.getPath(), content.readAllBytes()));
        } catch (IOException e) {
            throw new StartRefusedException(file.getPath() + " cannot be read: " + e.getMessage());
        }
    }

    private static String decoded(String file, byte[] content) {
        if (content.length > LONGEST) {
            throw new StartRefusedException(file + " is longer than " + LONGEST + " bytes.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new StartRefusedException(file + " is not UTF-8.");
        }
    }

    private static void refuseUnknown(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            @Nullable
            String unknown = files.map(file -> Objects.toString(file.getFileName()))
                    .filter(name -> !name.matches("(" + String.join("|", PAGES) + ")\\.[a-z]{2,3}\\.md"))
                    .sorted()
                    .findFirst()
                    .orElse(null);
            if (unknown != null) {
                throw new StartRefusedException(
                        "marsad.team.dir has texts/" + unknown + ", which is no page of the site:" + " possible are "
                                + String.join(", ", PAGES) + ", each as <page>.<language>.md.");
            }
        } catch (IOException e) {
            throw new StartRefusedException(folder + " cannot be read: " + e.getMessage());
        }
    }
}
