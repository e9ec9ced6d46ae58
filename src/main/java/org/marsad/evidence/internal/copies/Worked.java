package org.marsad.evidence.internal.copies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.evidence.Redaction;
import org.marsad.inspection.Outcome;
import org.marsad.inspection.ToolOutcome;
import org.marsad.inspection.Workspace;

/** Runs worker and tools, and turns what a file did to them into a reason. */
final class Worked {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Worked() {}

    /** The answer of an operation that read {@code in} and wrote {@code out}. */
    static JsonNode operation(
            Workspace workspace, String name, String in, String out, List<Redaction> covers, Map<String, String> more)
            throws NoCopyException, IOException {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.putAll(Map.of("in", in, "out", out, "covers", JSON.writeValueAsString(covers)));
        Outcome outcome = workspace.run(name, parameters, Duration.ofMinutes(2));
        switch (outcome.status()) {
            case OK -> {
                return outcome.result();
            }
            case ENCRYPTED -> throw new NoCopyException(CopyReason.ENCRYPTED);
            case TIMEOUT -> throw new NoCopyException(CopyReason.TIMEOUT);
            default -> throw new NoCopyException(CopyReason.UNREADABLE);
        }
    }

    static void tool(Workspace workspace, List<String> command, Duration limit) throws NoCopyException, IOException {
        ToolOutcome outcome = workspace.tool(command, limit);
        if (outcome.timedOut()) {
            throw new NoCopyException(CopyReason.TIMEOUT);
        }
        if (!outcome.ok()) {
            throw new NoCopyException(CopyReason.UNREADABLE);
        }
    }

    static Path file(Workspace workspace, String name) throws NoCopyException {
        Path file = workspace.file(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoCopyException(CopyReason.UNREADABLE);
        }
        return file;
    }
}
