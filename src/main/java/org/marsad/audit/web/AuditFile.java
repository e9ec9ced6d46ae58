package org.marsad.audit.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.marsad.audit.AuditEntry;
import org.marsad.promise.SpreadsheetCell;

/** The audit as a file, written while it is read: oldest first, everything that goes into the hashes, and the hashes. */
final class AuditFile {

    /** By which spreadsheets know UTF-8, without which they spoil every name in Arabic. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final AuditEntry NAMES =
            new AuditEntry(0, java.time.Instant.EPOCH, "", "", "", "", "", 0, 0, "", "");

    private static final ObjectMapper JSON = new ObjectMapper();

    private AuditFile() {}

    /**
     * @param format {@code csv} or {@code jsonl}
     * @param reading is given what takes each entry
     */
    static void write(String format, HttpServletResponse response, Consumer<Consumer<AuditEntry>> reading)
            throws IOException {
        try {
            if (format.equals("csv")) {
                response.setContentType("text/csv;charset=UTF-8");
                csv(response.getOutputStream(), reading);
            } else {
                response.setContentType("application/jsonl");
                json(response.getOutputStream(), reading);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void csv(OutputStream out, Consumer<Consumer<AuditEntry>> reading) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(fields(NAMES).keySet());
        reading.accept(entry -> csv.writeRecord(fields(entry).values().stream()
                .map(value -> SpreadsheetCell.neutral(value.toString()))
                .toList()));
        csv.flush();
    }

    private static void json(OutputStream out, Consumer<Consumer<AuditEntry>> reading) throws IOException {
        JsonGenerator json = JSON.getFactory().createGenerator(out).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        reading.accept(entry -> {
            try {
                json.writePOJO(fields(entry));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        json.writeRaw('\n');
        json.flush();
    }

    private static Map<String, Object> fields(AuditEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", entry.number());
        fields.put("at", entry.at().toString());
        fields.put("account", entry.account());
        fields.put("act", entry.act());
        fields.put("kind", entry.kind());
        fields.put("object", entry.object());
        fields.put("way", entry.way());
        fields.put("regards", entry.regards());
        fields.put("status", entry.status());
        fields.put("previous_hash", entry.previousHash());
        fields.put("hash", entry.hash());
        return fields;
    }
}
