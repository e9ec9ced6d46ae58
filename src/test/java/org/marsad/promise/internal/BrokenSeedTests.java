package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes a seed file is told in one sentence where it is wrong: in which file, line and field. */
class BrokenSeedTests {

    @TempDir
    Path directory;

    private SeedDirectory seeds;

    @BeforeEach
    void ownSeeds() {
        seeds = new SeedDirectory(directory);
    }

    @Test
    void theFileThatTheseTestsBreakIsWholeItself() {
        seeds.drop("water.yaml", SeedDirectory.promise());
        assertThatCode(this::readAll).doesNotThrowAnyException();
    }

    /** Of the whole file: what is changed, into what (⏎ is a line's end), and the line, field and problem told. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an unknown field | schedule: NO | shedule: NO | 9 | shedule | no such field
            a missing field | schedule: NO_DEADLINE⏎ | | 1 | schedule | missing
            an empty field | text: {ar: مياه | text: # {ar: | 7 | text | empty
            a field given twice | rating: HALF_DONE | rating: DONE⏎rating: HALF_DONE | 9 | rating | twice
            an unknown schedule | NO_DEADLINE | SOON | 9 | schedule | "SOON" is unknown; possible are ON_TIME, LATE
            an unknown strength | PROBABLE | STRONG | 10 | evidence_strength | CONFIRMED, PROBABLE
            an unknown precision | precision: MONTH | precision: WEEK | 39 | timeline[3].precision | DAY, MONTH, YEAR
            an unknown kind | kind: EVENT | kind: RUMOUR | 24 | timeline[0].kind | EVENT, RATING_CHANGE
            an unknown sector | ENVIRONMENT | SPORT | 3 | sector | "SPORT" is not a code of sectors.yaml
            an unknown rating | rating: HALF_DONE | rating: NEARLY | 8 | rating | not a code of ratings.yaml
            an unknown new rating | to: STARTED | to: NEARLY | 36 | timeline[2].rating.to | not a code of ratings.yaml
            a maker that is no code | SOME_GOVERNMENT | some one | 5 | maker.code | capital letters
            a maker nameless in English | , en: Some government | | 6 | maker.name.en | missing
            an id that is no slug | clean-water | Clean Water | 1 | id | slug
            a text without Arabic | ar: قانون,  | | 25 | timeline[0].text.ar | missing
            a text without English | , en: A law | | 25 | timeline[0].text.en | missing
            a text in a further language | en: A law | en: A law, fr: Une loi | 25 | timeline[0].text.fr | no such field
            a blank text | en: A law | en: ' ' | 25 | timeline[0].text.en | a text is expected
            a NUL in a text | en: A law | en: "A\\0law" | 25 | timeline[0].text.en | control character
            a translation not there | translated: [en] | translated: [ckb] | 2 | title.translated[0] | no text in "ckb"
            only translations | translated: [en] | translated: [ar, en] | 2 | title.translated[1] | what was translated
            a text for a group | {ar: فقرة أولى, en: A first paragraph} | One | 20 | justification[0] | a group of fields
            a text for a list | sources: [page] | sources: page | 26 | timeline[0].sources | a list
            """)
    void aWrongFieldIsSaidWithItsFileLineAndName(
            String why, String what, @Nullable String into, int line, String field, String problem) {
        isTold(what, into, line, field, problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no such day | 2021-04-01 | 2021-02-30 | 38 | timeline[3].date | calendar
            no such month | 2021-04-01 | 2021-13-01 | 38 | timeline[3].date | calendar
            a date in words | 2021-04-01 | April 2021 | 38 | timeline[3].date | of the form 2020-06-11
            a year past all years | 2021-04-01 | +999999-04-01 | 38 | timeline[3].date | of the form 2020-06-11
            a date still to come | 2021-04-01 | 2026-04-01 | 38 | timeline[3].date | has not come yet
            a day of a month | 2021-04-01 | 2021-04-02 | 38 | timeline[3].date | the first day is written: 2021-04-01
            an older entry later | 2021-04-01 | 2021-01-01 | 38 | timeline[3].date | oldest first
            a day upside down | EVENT⏎    text: {ar: محطة | CORRECTION⏎    text: {ar: محطة | 33 | timeline[2].date | events before
            a gap in the chain | from: STARTED | from: STALLED | 41 | timeline[3].rating.from | to STARTED, not to STALLED
            no change at all | to: STARTED | to: NOT_RATED | 36 | timeline[2].rating.to | is NOT_RATED already
            another end | rating: HALF_DONE | rating: DONE | 8 | rating | ends with the rating HALF_DONE, not with DONE
            a change to nothing | rating: {from: STARTED, to: HALF_DONE} | rating: # | 38 | timeline[3].rating | needs it
            a rating at an event | kind: EVENT | kind: EVENT⏎    rating: {from: STALLED, to: DONE} | 25 | timeline[0].rating | only
            an unnamed source | [page, site] | [page, other] | 32 | timeline[1].sources[1] | not a key
            a source named twice | key: site | key: page | 16 | sources[1].key | twice
            a source not there | sources/page.txt | sources/none.txt | 13 | sources[0].file | no file
            a source elsewhere | sources/page.txt | sources/../ratings.yaml | 13 | sources[0].file | no file
            a changed source | sha256: | sha256: 0 # | 14 | sources[0].sha256 | another SHA-256: 5f8f6
            a source without hash | sha256: | # | 12 | sources[0].sha256 | missing
            a source nowhere | url: | # | 16 | sources[1].file | missing
            a source in two places | url: | file: sources/page.txt⏎    url: | 17 | sources[1].file | either a url or a file
            another kind of address | https://example.org | javascript:alert | 17 | sources[1].url | https:// or http://
            """)
    void aHistoryThatCannotBeIsSaidWithItsFileLineAndField(
            String why, String what, String into, int line, String field, String problem) {
        isTold(what, into, line, field, problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a bracket never closed | [page, site] | [page, site | 33 | (syntax) | not YAML
            a colon too many | en: A law | en: A: law: | 25 | (syntax) | not YAML
            a stray character | en: A law | en: A\u0007law | 25 | (syntax) | U+0007
            an anchor never set | [page, site] | *nothing | 32 | (syntax) | not YAML
            a list for a name | schedule: NO | [schedule]: NO | 9 | (whole file) | name of a field
            """)
    void whatIsNoYamlIsSaidWithItsFileAndLine(
            String why, String what, String into, int line, String field, String problem) {
        isTold(what, into, line, field, problem);
    }

    private void isTold(String what, @Nullable String into, int line, String field, String problem) {
        String content = SeedDirectory.promise(ends(what), into == null ? "" : ends(into));
        Path file = seeds.drop("water.yaml", content);
        assertThatThrownBy(this::readAll)
                .isInstanceOf(BrokenSeedException.class)
                .hasMessageStartingWith(file + ", line " + line + ", field " + field + ": ")
                .hasMessageContaining(problem);
    }

    private static String ends(String text) {
        return text.replace("⏎", "\n");
    }

    @Test
    void twoFilesWithOneIdAreTold() {
        seeds.drop("a.yaml", SeedDirectory.promise());
        Path second = seeds.drop("b.yaml", SeedDirectory.promise());
        assertThatThrownBy(this::readAll)
                .hasMessageStartingWith(second + ", line 1, field id: ")
                .hasMessageContaining("the id \"clean-water\" already");
    }

    @Test
    void aFileWithTheIdOfAPackagedPromiseIsTold() {
        Path file = seeds.drop("a.yaml", SeedDirectory.promise("clean-water", PromiseParts.SEEDED));
        assertThatThrownBy(this::readAll).hasMessageStartingWith(file + ", line 1, field id: ");
    }

    @Test
    void oneMakerWithTwoNamesIsTold() {
        seeds.drop("a.yaml", SeedDirectory.promise());
        String content = SeedDirectory.promise("clean-water", "more-water").replace("Some government", "Another one");
        Path second = seeds.drop("b.yaml", content);
        assertThatThrownBy(this::readAll)
                .hasMessageStartingWith(second + ", line 6, field maker.name: ")
                .hasMessageContaining("another name for the maker SOME_GOVERNMENT");
    }

    @Test
    void aTextTooLongForItsColumnIsToldBeforeTheDatabaseSaysIt() {
        Path file = seeds.drop("a.yaml", SeedDirectory.promise("en: Clean water,", "en: " + "x".repeat(4000) + ","));
        assertThatThrownBy(this::readAll)
                .hasMessageStartingWith(file + ", line 2, field title: ")
                .hasMessageContaining("of at most 4000");
    }

    @Test
    void anEmptyFileIsTold() {
        Path file = seeds.drop("a.yaml", "# nothing yet\n");
        assertThatThrownBy(this::readAll).hasMessage(file + ", line 1, field (whole file): the file is empty");
    }

    @Test
    void whatIsNotUtf8IsToldAndNotRepaired() throws IOException {
        Path file = seeds.drop("a.yaml", "");
        Files.write(file, "id: a\ntitle: {ar: caf\u00e9}\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(this::readAll).hasMessage(file + ", line 2, field (syntax): this is not UTF-8");
    }

    @Test
    void aFileDeeperThanAnyPromiseIsToldAndNotReadOn() {
        seeds.drop("a.yaml", "id: " + "[".repeat(10_000));
        assertThatThrownBy(this::readAll)
                .isInstanceOf(BrokenSeedException.class)
                .hasMessageContaining("(syntax)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ratings.yaml | - {code: A} | line 1, field [0].name: the field is missing",
                "ratings.yaml | - {code: a b} | line 1, field [0].code: \"a b\" is not a code",
                "sectors.yaml | - {code: A, name: {ar: أ, en: A}, colour: x} | line 1, field [0].colour: there is no",
                "sectors.yaml | [{code: A, name: {ar: أ, en: A}}, {code: A, name: {ar: أ, en: A}}] | line 1, field [1].code: "
                        + "the code \"A\" stands here twice",
                "sectors.yaml | code: A | line 1, field (whole file): a list is expected here"
            })
    void theScaleAndTheSectorsAreReadAsStrictly(String name, String content, String problem) {
        Path file = seeds.write(name, content);
        assertThatThrownBy(this::readAll).hasMessageStartingWith(file + ", " + problem);
    }

    @Test
    void aCharacterTheFileOnlyNamesIsNoQuestionOfItsEncoding() {
        String content = SeedDirectory.promise("en: A law", "en: \"A \\u0644aw 🏛\"");
        seeds.drop("a.yaml", content);
        assertThat(readAll().get(1).timeline().get(0).text().in("en")).isEqualTo("A لaw 🏛");
    }

    private List<PromiseSeed> readAll() {
        SeedFiles files = seeds.files();
        PromiseSeedReader reader = new PromiseSeedReader(new Scale(files), files, LocalDate.of(2026, 3, 4));
        return files.promises().stream().map(reader::read).toList();
    }
}
