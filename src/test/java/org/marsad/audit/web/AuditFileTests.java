package org.marsad.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.audit.AuditEntry;
import org.springframework.mock.web.MockHttpServletResponse;

/** The audit as files, whatever stands in it. */
class AuditFileTests {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\uFF1D1+1"})
    void aNameThatASpreadsheetWouldRunStandsBehindAnApostrophe(String hostile) throws IOException {
        assertThat(csv(entry(1, hostile, hostile)).lines().skip(1).findFirst().orElseThrow())
                .contains(",'" + hostile + ",", ",'" + hostile + ",PAGE");
    }

    @Test
    void aNameWithACommaAQuoteOrALineStaysOneCell() throws IOException {
        assertThat(csv(entry(1, "a,b\"c", "x")).lines().skip(1).findFirst().orElseThrow())
                .contains(",\"a,b\"\"c\",SAW,");
    }

    @Test
    void arabicIsReadByASpreadsheetAsItIs() throws IOException {
        String csv = csv(entry(1, "محللة", "x"));
        assertThat(csv).startsWith("\uFEFFnumber,at,account,act,kind,object,way,regards,status,previous_hash,hash\r\n");
        assertThat(csv).contains(",محللة,");
    }

    @Test
    void eachLineOfJsonIsAnEntryWithAllThatIsHashed() throws IOException {
        List<String> lines = written("jsonl", entry(1, "analyst1", "a\"b"), entry(2, "=x", "y"))
                .lines()
                .toList();
        assertThat(lines).hasSize(2);
        JsonNode first = new ObjectMapper().readTree(lines.get(0));
        assertThat(first.path("object").asText()).isEqualTo("a\"b");
        assertThat(first.path("at").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(first.path("previous_hash").asText()).isEqualTo("00");
        assertThat(new ObjectMapper().readTree(lines.get(1)).path("account").asText())
                .isEqualTo("=x");
    }

    @Test
    void withoutAnEntryThereIsNoLine() throws IOException {
        assertThat(written("jsonl")).isBlank();
        assertThat(csv().lines()).hasSize(1);
    }

    private static String csv(AuditEntry... entries) throws IOException {
        return written("csv", entries);
    }

    private static String written(String format, AuditEntry... entries) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        AuditFile.write(format, response, writer -> List.of(entries).forEach(writer));
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static AuditEntry entry(long number, String account, String object) {
        return new AuditEntry(
                number,
                Instant.parse("2026-01-01T00:00:00Z"),
                account,
                "SAW",
                "TASK",
                object,
                "PAGE",
                0,
                0,
                "00",
                "11");
    }
}
