package org.marsad.data.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseColumns;
import org.marsad.promise.SpreadsheetCell;
import org.marsad.promise.WholeRecord;
import org.marsad.promise.internal.TextColumn;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is taken away is whole, the same in each form, and no spreadsheet runs any of it. */
@RepositoryTest
@Import(DataParts.class)
abstract class ExportTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a promise's text may come as. */
    private static final List<String> HOSTILE = List.of(
            "=HYPERLINK(\"https://evil.example\";\"اضغط\")",
            "+1",
            "-1",
            "@SUM(A1:A9)",
            "\t=1",
            "'=1",
            "''",
            "سطر\nثانٍ, \"مقتبس\"; وفاصلة",
            "\n=1",
            "\u202B=1\u202C",
            "عربي English کوردی 123",
            "\uFEFF=1",
            "😀".repeat(300) + "نص طويل ".repeat(3000));

    @Autowired
    ExportWriter writer;

    @Autowired
    OpenTables tables;

    @Autowired
    WholeRecord record;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path directory;

    @BeforeEach
    void thereAreHostilePromises() {
        for (int i = 0; i < HOSTILE.size(); i++) {
            promise("hostile-" + i, HOSTILE.get(i));
        }
    }

    @Test
    void whateverATextHoldsItComesBackAsItWas() throws IOException {
        write();
        List<Map<String, String>> rows = csv("promises");
        assertThat(rows.get(0).keySet()).containsExactlyElementsOf(PromiseColumns.names(List.of("ar", "en", "ckb")));
        for (int i = 0; i < HOSTILE.size(); i++) {
            String id = "hostile-" + i;
            String cell = Objects.requireNonNull(row(rows, id).get("text_ar"));
            assertThat(SpreadsheetCell.original(cell)).isEqualTo(HOSTILE.get(i));
            assertThat("=+-@\t\r\n".indexOf(cell.charAt(0))).isNegative();
        }
    }

    @Test
    void bothFormsOfEveryTableSayTheSame() throws IOException {
        entry("hostile-0", "=1", "");
        entry("hostile-0", "@cmd", "خطر على أشخاص");
        write();
        for (Table<?> table : tables.all()) {
            List<Map<String, String>> rows = csv(table.name());
            List<JsonNode> lines = jsonLines(table.name());
            assertThat(rows).as(table.name()).hasSameSizeAs(lines);
            for (int i = 0; i < rows.size(); i++) {
                JsonNode line = lines.get(i);
                rows.get(i).forEach((column, cell) -> {
                    JsonNode value = line.get(column);
                    String plain = value.isNull() ? "" : value.isArray() ? value.toString() : value.asText();
                    assertThat(SpreadsheetCell.original(cell)).as(column).isEqualTo(plain);
                });
            }
        }
    }

    @Test
    void theDescriptionTellsTheTruthAboutEveryFile() throws Exception {
        Export export = write();
        JsonNode description =
                JSON.readTree(directory.resolve(Export.DESCRIPTION).toFile());
        assertThat(description.path("licenses").path(0).path("name").asText()).isEqualTo("CC-BY-4.0");
        assertThat(description.path("resources").findValuesAsText("path"))
                .containsExactlyInAnyOrder(
                        "promises.csv",
                        "promises.jsonl",
                        "timeline.csv",
                        "timeline.jsonl",
                        "evidence.csv",
                        "evidence.jsonl",
                        "ratings.csv",
                        "ratings.jsonl",
                        "sectors.csv",
                        "sectors.jsonl");
        for (JsonNode resource : description.path("resources")) {
            byte[] bytes =
                    Files.readAllBytes(directory.resolve(resource.path("path").asText()));
            assertThat(resource.path("bytes").asLong()).isEqualTo(bytes.length);
            assertThat(resource.path("hash").asText())
                    .isEqualTo(
                            "sha256:" + HexFormat.of().formatHex(Sha256.digest().digest(bytes)));
            assertThat(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(bytes);
            List<String> fields = new ArrayList<>();
            resource.path("schema").path("fields").forEach(field -> {
                fields.add(field.path("name").asText());
                assertThat(field.path("description").asText()).isNotBlank();
            });
            if (resource.path("format").asText().equals("csv")) {
                assertThat(csvHeader(bytes)).isEqualTo(fields);
            }
        }
        assertThat(export.files()).extracting(DataFile::name).startsWith(Export.DESCRIPTION);
    }

    @Test
    void everyValueKeepsWhatTheDescriptionSaysOfItsColumn() throws IOException {
        entry("hostile-1", "واقعة", "");
        write();
        JsonNode resources =
                JSON.readTree(directory.resolve(Export.DESCRIPTION).toFile()).path("resources");
        for (JsonNode resource : resources) {
            if (!resource.path("format").asText().equals("csv")) {
                continue;
            }
            List<Map<String, String>> rows = csv(resource.path("name").asText());
            for (JsonNode field : resource.path("schema").path("fields")) {
                JsonNode rules = field.path("constraints");
                Set<String> allowed = new HashSet<>();
                rules.path("enum").forEach(each -> allowed.add(each.asText()));
                for (Map<String, String> row : rows) {
                    String cell =
                            Objects.requireNonNull(row.get(field.path("name").asText()));
                    assertThat(cell.isEmpty() && rules.path("required").asBoolean())
                            .isFalse();
                    assertThat(cell.isEmpty() || allowed.isEmpty() || allowed.contains(cell))
                            .isTrue();
                    if (!cell.isEmpty() && rules.has("pattern")) {
                        assertThat(cell).matches(rules.path("pattern").asText());
                    }
                    checkType(field.path("type").asText(), cell);
                }
            }
            for (JsonNode key : resource.path("schema").path("foreignKeys")) {
                checkKey(rows, resource.path("name").asText(), key);
            }
        }
    }

    private static void checkType(String type, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        switch (type) {
            case "integer" -> assertThat(cell).matches("\\d+");
            case "boolean" -> assertThat(cell).matches("true|false");
            case "date" -> LocalDate.parse(cell);
            case "datetime" -> assertThat(cell).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
            case "array" -> assertThat(cell).startsWith("[").endsWith("]");
            default -> assertThat(type).isEqualTo("string");
        }
    }

    private void checkKey(List<Map<String, String>> rows, String table, JsonNode key) throws IOException {
        String other = key.path("reference").path("resource").asText();
        String otherColumn = key.path("reference").path("fields").path(0).asText();
        Set<String> known = new HashSet<>();
        csv(other.isEmpty() ? table : other).forEach(row -> known.add(row.get(otherColumn)));
        String column = key.path("fields").path(0).asText();
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.get(column)).matches(cell -> cell.isEmpty() || known.contains(cell)));
    }

    @Test
    void aWithdrawnEntryIsATombstoneAndAWithdrawnPromiseIsInNoFile() throws IOException {
        UUID entry = entry("hostile-1", "ملف فيه اسم شاهد", "خطر على أشخاص");
        jdbc.sql("update promise set withdrawn_at = ? where id = 'hostile-2'")
                .param(Timestamp.from(Instant.now()))
                .update();
        write();
        Map<String, String> row = row(csv("timeline"), entry.toString());
        assertThat(row).containsEntry("text_ar", "").containsEntry("withdrawal_reason_ar", "خطر على أشخاص");
        assertThat(row.get("withdrawn_at")).isNotEmpty();
        assertThat(csv("promises")).extracting(each -> each.get("id")).doesNotContain("hostile-2");
        for (Path file : files()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("شاهد");
        }
    }

    @Test
    void aSnapshotThatHoldsWhatWasWithdrawnSinceIsClosed(@TempDir Path data) throws IOException {
        entry("hostile-3", "ملف فيه اسم شاهد", "خطر على أشخاص");
        DataSnapshots snapshots = new DataSnapshots(data);
        Export export = write();
        for (String time : List.of("2026-03-04T02:30:00Z", "2026-03-05T10:05:00Z", "2026-03-06T02:30:00Z")) {
            snapshots.make(LocalDate.parse(time.substring(0, 10)), Instant.parse(time), export);
        }
        jdbc.sql("update timeline_correction set at = ? where kind = 'WITHDRAWN'")
                .param(Timestamp.from(Instant.parse("2026-03-05T20:00:00Z")))
                .update();
        OfferedSnapshots offered = new OfferedSnapshots(snapshots, record);
        assertThat(offered.all())
                .extracting(each -> each.snapshot().name(), OfferedSnapshots.Offered::closed)
                .containsExactly(
                        tuple("2026-03-06.zip", false), tuple("2026-03-05.zip", true), tuple("2026-03-04.zip", false));
        jdbc.sql("update promise set withdrawn_at = ? where id = 'hostile-2'")
                .param(Timestamp.from(Instant.parse("2026-03-06T03:00:00Z")))
                .update();
        assertThat(offered.all()).allMatch(OfferedSnapshots.Offered::closed);
    }

    @Test
    void theSameRecordMakesTheSameBytesOnEveryNode(@TempDir Path other) throws IOException {
        Export one = write();
        Export two = writer.write(other, () -> false);
        assertThat(two.files()).isEqualTo(one.files());
    }

    @Test
    void tenThousandPromisesAreNotInMemoryAtOnce() throws IOException {
        String text = TextColumn.write(LocalizedText.of(Map.of("ar", "نص طويل من وعد ".repeat(200))));
        long before = used();
        for (int from = 0; from < 10_000; from += 2_000) {
            jdbc.sql("""
                    insert into promise (id, title, sector, maker, maker_name, text, rating, schedule, updated_at,
                        version)
                    select 'many-' || cast(n.n + ? as varchar(10)), p.title, p.sector, p.maker, p.maker_name, ?, p.rating,
                        p.schedule, p.updated_at, 1
                    from promise p, (select a.position * 100 + b.position as n from (%1$s) a, (%1$s) b) n
                    where p.id = 'coalition-presence' and n.n < 2000
                    """.formatted("select row_number() over (order by h.id) - 1 as position from promise h, "
                            + "timeline_entry e where h.id like 'hostile-%' order by 1 fetch first 100 rows only"))
                    .params(from, text)
                    .update();
        }
        long[] most = {0};
        int[] read = {0};
        Export export = writer.write(directory, () -> {
            if (++read[0] % 2_500 == 0) {
                most[0] = Math.max(most[0], used() - before);
            }
            return false;
        });
        assertThat(export.file("promises.csv").orElseThrow().rows()).isEqualTo(10_000 + 1 + HOSTILE.size());
        // The texts alone are 60 MB in memory.
        assertThat(most[0]).isLessThan(30L << 20);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private Export write() throws IOException {
        return writer.write(directory, () -> false);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }

    private List<Map<String, String>> csv(String table) throws IOException {
        Path file = directory.resolve(table + ".csv");
        assertThat(Files.readString(file)).endsWith("\r\n");
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            List<String> header = new ArrayList<>();
            for (CsvRecord record : csv) {
                if (header.isEmpty()) {
                    header.addAll(record.getFields());
                    continue;
                }
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), record.getField(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> csvHeader(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return List.of(text.substring(0, text.indexOf("\r\n")).split(","));
    }

    private List<JsonNode> jsonLines(String table) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readString(directory.resolve(table + ".jsonl")).split("\n")) {
            if (!line.isEmpty()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    private static Map<String, String> row(List<Map<String, String>> rows, String id) {
        return rows.stream().filter(row -> id.equals(row.get("id"))).findFirst().orElseThrow();
    }

    private void promise(String id, String text) {
        jdbc.sql("""
                insert into promise (id, title, sector, maker, maker_name, text, rating, schedule, updated_at, version)
                select ?, title, sector, maker, maker_name, ?, rating, schedule, updated_at, 1
                from promise where id = 'coalition-presence'
                """)
                .params(id, TextColumn.write(LocalizedText.of(Map.of("ar", text))))
                .update();
    }

    /** @param reason of its withdrawal; empty if it is not withdrawn */
    private UUID entry(String promise, String text, String reason) {
        UUID id = UUID.randomUUID();
        Timestamp now = Timestamp.from(Instant.parse("2026-03-05T10:00:00.123Z"));
        jdbc.sql("""
                insert into timeline_entry (id, promise_id, position, date, precision, kind, text, published_at)
                values (?, ?, (select count(*) + 1 from timeline_entry where promise_id = ?), ?, 'DAY', 'EVENT', ?, ?)
                """)
                .params(id, promise, promise, Date.valueOf("2026-03-05"))
                .params(TextColumn.write(LocalizedText.of(Map.of("ar", text))), now)
                .update();
        jdbc.sql("""
                insert into timeline_evidence (entry_id, position, public_id, kind, media_type, commitment)
                values (?, 1, ?, 'FILE', 'image/png', ?)
                """).params(id, UUID.randomUUID(), "ab".repeat(32)).update();
        if (!reason.isEmpty()) {
            jdbc.sql("""
                    insert into timeline_correction (id, kind, promise_id, entry_id, reason, at)
                    values (?, 'WITHDRAWN', ?, ?, ?, ?)
                    """)
                    .params(UUID.randomUUID(), promise, id)
                    .params(TextColumn.write(LocalizedText.of(Map.of("ar", reason))), now)
                    .update();
        }
        return id;
    }
}
