package org.marsad.promise.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.promise.Teams;

/** A team's own seeds folder, with one whole promise file to break or to drop in. */
final class SeedDirectory {

    private static final String SHA256 = Hashes.sha256("a source".getBytes(StandardCharsets.UTF_8));

    private static final String PROMISE = """
            id: clean-water
            title: {ar: مياه نظيفة, en: Clean water, translated: [en]}
            sector: ENVIRONMENT
            maker:
              code: SOME_GOVERNMENT
              name: {ar: حكومة ما, en: Some government}
            text: {ar: مياه نظيفة لكل بيت, en: Clean water for every house}
            rating: HALF_DONE
            schedule: NO_DEADLINE
            evidence_strength: PROBABLE
            sources:
              - key: page
                file: sources/page.txt
                sha256: %s
                title: {ar: صفحة, en: A page}
              - key: site
                url: https://example.org/water
                title: {ar: موقع, en: A site}
            justification:
              - {ar: فقرة أولى, en: A first paragraph}
            timeline:
              - date: 2021-01-01
                precision: YEAR
                kind: EVENT
                text: {ar: قانون, en: A law}
                sources: [page]
              - date: 2021-02-03
                precision: DAY
                kind: EVENT
                text: {ar: محطة, en: A plant}
                note: {ar: ملاحظة, en: A note}
                sources: [page, site]
              - date: 2021-02-03
                precision: DAY
                kind: RATING_CHANGE
                rating: {from: NOT_RATED, to: STARTED}
                text: {ar: بدأ, en: It has begun}
              - date: 2021-04-01
                precision: MONTH
                kind: RATING_CHANGE
                rating: {from: STARTED, to: HALF_DONE}
                text: {ar: نصف, en: Half of it}
            """.formatted(SHA256);

    private final Path directory;

    SeedDirectory(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory.resolve("promises"));
            Files.createDirectories(directory.resolve("sources"));
            Files.writeString(directory.resolve("sources/page.txt"), "a source");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String promise() {
        return PROMISE;
    }

    /** The promise file with one thing changed, which must be there to be changed. */
    static String promise(String what, String into) {
        if (!PROMISE.contains(what)) {
            throw new IllegalArgumentException("not in the file: " + what);
        }
        return PROMISE.replaceFirst(Pattern.quote(what), Matcher.quoteReplacement(into));
    }

    Path drop(String name, String content) {
        return write("promises/" + name, content);
    }

    Path write(String name, String content) {
        try {
            return Files.writeString(directory.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SeedFiles files() {
        return new SeedFiles(new SeedSettings(directory, true), Teams.languages());
    }
}
