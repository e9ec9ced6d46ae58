package org.marsad.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTests {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\fakepath\\photo.jpg, photo.jpg",
        "صورة من القاعدة.jpg, صورة من القاعدة.jpg",
        "'', file",
        ".., file",
        "a/.., file"
    })
    void aPathNeverSurvives(String sent, String kept) {
        assertThat(FileNames.safe(sent)).isEqualTo(kept);
    }

    @Test
    void charactersThatTurnTheDirectionAreRemoved() {
        assertThat(FileNames.safe("photo\u202Egpj.exe")).isEqualTo("photogpj.exe");
        assertThat(FileNames.safe("a\u0000b\r\nc.txt")).isEqualTo("abc.txt");
    }

    @Test
    void aLongNameKeepsItsExtension() {
        String kept = FileNames.safe("ص".repeat(4000) + ".jpeg");
        assertThat(kept).hasSize(255).endsWith(".jpeg");
    }
}
