package org.marsad.inspection.worker;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns one request line into one answer line. What a file makes an operation throw is an answer too. */
final class Answers {

    /** Its temporary folder within its directory. */
    static final String TEMPORARY = "tmp";

    /** The first line of a worker: it has started and takes requests. */
    static final byte[] READY = "{\"ready\":true}".getBytes(StandardCharsets.UTF_8);

    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();
    private final Operations operations;
    private final Path directory;

    Answers(Operations operations, Path directory) {
        this.operations = operations;
        this.directory = directory;
    }

    byte[] to(String line) throws IOException {
        // Where libraries put what they cannot hold in memory; the parent empties the directory after every file.
        Files.createDirectories(directory.resolve(TEMPORARY));
        JsonNode request = json.readTree(line);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", request.path("id").asText());
        try {
            Operation operation = operations
                    .named(request.path("operation").asText())
                    .orElseThrow(() -> new IllegalArgumentException("no such operation"));
            Map<String, String> parameters = json.convertValue(request.path("parameters"), STRINGS);
            answer.put("result", operation.run(new Request(directory, parameters)));
            answer.put("status", "OK");
        } catch (EncryptedException e) {
            answer.put("status", "ENCRYPTED");
        } catch (Exception | StackOverflowError | LinkageError e) {
            answer.put("status", "FAILED");
            // The class alone: a message may hold what the file says.
            answer.put("error", e.getClass().getName());
        }
        return json.writeValueAsBytes(answer);
    }
}
