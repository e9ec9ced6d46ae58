package org.marsad.inspection.internal.process;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.marsad.inspection.Extraction.Status;
import org.marsad.inspection.Outcome;

/** Reads a line of a worker that a hostile file may have taken over: an answer to what was asked, or nothing at all. */
final class AnswerReader {

    /** Choices: no operation nests deeper than five, or counts beyond a long. */
    private static final int DEEPEST = 20;

    private static final int LONGEST_NUMBER = 40;

    /** A line of nothing but brackets takes many times its size here; 500 keys of 50 values are 26,500. */
    private static final long MOST_TOKENS = 100_000;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AnswerReader() {}

    /** Whether it is what a worker says once it takes requests. */
    static boolean isReady(String line) {
        return parsed(line).path("ready").asBoolean();
    }

    /** The outcome a line tells; empty if it is no answer to the request of this id. */
    static Optional<Outcome> read(String line, String id) {
        JsonNode answer = parsed(line);
        if (!answer.path("id").asText().equals(id)) {
            return Optional.empty();
        }
        return switch (answer.path("status").asText()) {
            case "OK" -> Optional.of(new Outcome(Status.OK, object(answer.path("result"))));
            case "ENCRYPTED" -> Optional.of(without(Status.ENCRYPTED));
            case "FAILED" -> Optional.of(without(Status.FAILED));
            default -> Optional.empty();
        };
    }

    /** Nothing but how it ended. */
    static Outcome without(Status status) {
        return new Outcome(status, JSON.createObjectNode());
    }

    private static JsonNode object(JsonNode node) {
        return node.isObject() ? node : JSON.createObjectNode();
    }

    private static JsonNode parsed(String line) {
        try {
            return object(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode(); // No answer to anything.
        }
    }
}
