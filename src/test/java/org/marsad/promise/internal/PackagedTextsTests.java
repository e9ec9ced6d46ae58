package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.Teams;

/** What is packaged reads in every language we packaged pages for; a team's own seeds may have fewer. */
class PackagedTextsTests {

    private final SeedFiles files = new SeedFiles(new SeedSettings(null, true), Teams.languages());
    private final Scale scale = new Scale(files);

    @Test
    void everyTextStandsInArabicEnglishAndKurdish() {
        assertThat(texts())
                .hasSizeGreaterThan(60)
                .allSatisfy(text -> assertThat(text.texts()).containsOnlyKeys("ar", "en", "ckb"));
    }

    @Test
    void kurdishIsWrittenInItsOwnLettersNotInTheArabicOnesThatLookAlike() {
        assertThat(texts().map(text -> text.in("ckb")))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern("[كيةىأإآذصضطظث\u064B-\u0652\u0660-\u0669\u06F0-\u06F9]"));
    }

    private Stream<LocalizedText> texts() {
        Stream<LocalizedText> scales = Stream.concat(
                scale.all().stream().flatMap(rating -> Stream.of(rating.name(), rating.rule())),
                scale.sectors().stream().map(sector -> sector.name()));
        PromiseSeedReader reader = new PromiseSeedReader(scale, files, LocalDate.of(2026, 1, 1));
        return Stream.concat(scales, files.promises().stream().map(reader::read).flatMap(PackagedTextsTests::texts));
    }

    private static Stream<LocalizedText> texts(PromiseSeed seed) {
        Stream<LocalizedText> promise = Stream.of(seed.title(), seed.makerName(), seed.text());
        return Stream.of(
                        promise,
                        seed.justification().stream(),
                        seed.timeline().stream().flatMap(PackagedTextsTests::texts))
                .flatMap(texts -> texts);
    }

    private static Stream<LocalizedText> texts(ImportedPromise.Entry entry) {
        Stream<LocalizedText> sources = entry.sources().stream().map(source -> source.title());
        return Stream.concat(sources, Stream.concat(Stream.of(entry.text()), Stream.ofNullable(entry.note())));
    }
}
