package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.Teams;

/** The archive does not silently repair its source. */
class QuotationTests {

    private final SeedFiles files = new SeedFiles(new SeedSettings(null, true), Teams.languages());

    @Test
    void theArchivedSourceIsByteForByteTheDocumentThatWasHandedOver() {
        assertThat(Hashes.sha256(source()))
                .isEqualTo("ebee3b73a3dce0ea6c0cdb9c4d7046558c5d8f5f014919d869d7b74908aeec45");
    }

    @Test
    void everyArabicTextThatIsAQuotationStandsInTheSource() {
        PromiseSeed seed = seed();
        List<LocalizedText> quotations = new ArrayList<>(List.of(seed.title(), seed.text()));
        quotations.addAll(seed.justification());
        seed.timeline().forEach(entry -> quotations.add(entry.text()));
        String document = spaced(new String(source(), StandardCharsets.UTF_8));
        assertThat(quotations)
                .hasSize(27)
                .allSatisfy(text -> assertThat(document).contains(spaced(text.in("ar"))));
    }

    @Test
    void everyQuotationIsTheOriginalAndItsEnglishAndKurdishAreTranslations() {
        assertThat(seed().justification())
                .allSatisfy(text -> assertThat(text.translated()).containsExactly("ckb", "en"));
    }

    private PromiseSeed seed() {
        return new PromiseSeedReader(new Scale(files), files, LocalDate.of(2026, 1, 1))
                .read(files.promises().get(0));
    }

    private byte[] source() {
        return files.source("sources/coalition-presence.ar.txt").orElseThrow();
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
