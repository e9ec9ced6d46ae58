package org.marsad.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.submission.Submitter.form;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.submission.SubmissionRoomTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who seizes the database, the disk or the log finds neither receipts nor who sent anything. */
@ExtendWith(OutputCaptureExtension.class)
abstract class SecrecyTests extends SubmissionRoomTest {

    private static final String BROWSER = "Mozilla/5.0 (VerySpecialBrowser 7.7)";
    private static final String ADDRESS = "203.0.113.77";

    @Autowired
    DataSource database;

    @Test
    void noTableHoldsAReceiptAnAddressOrABrowser() throws Exception {
        String receipt = sentAndFollowed(UUID.randomUUID().toString());
        List<String> cells = everyCell();
        assertThat(cells).hasSizeGreaterThan(50);
        for (String secret : secrets(receipt)) {
            assertThat(cells).noneMatch(cell -> cell.contains(secret));
        }
    }

    @Test
    void noFileOfTheDataFolderHoldsAReceipt() throws Exception {
        String receipt = sentAndFollowed(UUID.randomUUID().toString());
        List<Path> all;
        try (Stream<Path> files = Files.walk(data)) {
            all = files.filter(Files::isRegularFile).toList();
        }
        assertThat(all).isNotEmpty();
        for (Path file : all) {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (String secret : secrets(receipt)) {
                assertThat(content.contains(secret)).as("%s", file).isFalse();
            }
        }
    }

    @Test
    void noLogTellsAReceiptAnAddressABrowserOrAWordOfASubmission(CapturedOutput captured) {
        // What the test's own database server says of its address when it starts is none of ours.
        int before = captured.length();
        String key = UUID.randomUUID().toString();
        String receipt = sentAndFollowed(key);
        submitter().write(receipt, "{\"text\": unquotedSecretWord}");
        submitter().write(receipt, "{\"text\":\"" + "SecretMessage".repeat(1000) + "\"}");
        submitter().submit(form().field("contact_email", "SecretAddress"), identifying());
        submitter().submit(form().file("files", "SecretName.mp4", "video/mp4", new byte[70_000]), identifying());
        process.onNextStart(() -> {
            throw new IllegalStateException("the engine refuses");
        });
        submitter().submit(form().field("event_place", "SecretPlace"), identifying());
        String log = captured.toString().substring(before);
        assertThat(log).contains("the engine refuses");
        for (String secret : secrets(receipt)) {
            assertThat(log).doesNotContain(secret);
        }
        assertThat(log)
                .doesNotContain(
                        "127.0.0.1",
                        "unquotedSecretWord",
                        "SecretMessage",
                        "SecretAddress",
                        "SecretName",
                        "SecretPlace",
                        key);
    }

    /** One submission with everything that follows it, from a browser that tells all it can. */
    private String sentAndFollowed(String key) {
        String[] headers = java.util.Arrays.copyOf(identifying(), 6);
        headers[4] = "Idempotency-Key";
        headers[5] = key;
        String receipt = submitter().receiptFor(form(), headers);
        assertThat(submitter().track(receipt, identifying()).statusCode()).isEqualTo(200);
        assertThat(submitter()
                        .write(receipt, "{\"text\":\"نعم\"}", identifying())
                        .statusCode())
                .isEqualTo(201);
        assertThat(submitter().page("/ar/track", "receipt", receipt).statusCode())
                .isEqualTo(200);
        return receipt;
    }

    private static String[] identifying() {
        return new String[] {"User-Agent", BROWSER, "X-Forwarded-For", ADDRESS};
    }

    private static List<String> secrets(String receipt) {
        String digits = receipt.replace(" ", "");
        return List.of(
                receipt,
                digits,
                HexFormat.of().formatHex(digits.getBytes(StandardCharsets.US_ASCII)),
                HexFormat.of().formatHex(receipt.getBytes(StandardCharsets.US_ASCII)),
                "VerySpecialBrowser",
                ADDRESS);
    }

    private List<String> everyCell() throws SQLException {
        List<String> cells = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, null, "%", null)) {
            while (tables.next()) {
                String schema = tables.getString("TABLE_SCHEM");
                if ("public".equalsIgnoreCase(schema)
                        && tables.getString("TABLE_TYPE").contains("TABLE")) {
                    cells.addAll(cells(connection, tables.getString("TABLE_NAME")));
                }
            }
        }
        return cells;
    }

    private static List<String> cells(Connection connection, String table) throws SQLException {
        List<String> cells = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object cell = rows.getObject(i);
                    cells.add(
                            cell instanceof byte[] bytes
                                    ? HexFormat.of().formatHex(bytes)
                                    : String.valueOf(rows.getString(i)));
                }
            }
        }
        return cells;
    }
}
