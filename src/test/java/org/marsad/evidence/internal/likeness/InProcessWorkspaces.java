package org.marsad.evidence.internal.likeness;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.marsad.inspection.Extraction;
import org.marsad.inspection.Inspector;
import org.marsad.inspection.Outcome;
import org.marsad.inspection.ToolOutcome;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.Workspaces;
import org.marsad.inspection.worker.Operation;
import org.marsad.inspection.worker.Request;
import org.marsad.inspection.worker.fingerprint.FrameFingerprints;
import org.marsad.inspection.worker.fingerprint.ImageFingerprint;

/** The worker's own operations and the real tools without the process around them: quick, and as exact. */
final class InProcessWorkspaces implements Workspaces {

    private static final List<Operation> OPERATIONS = List.of(new ImageFingerprint(), new FrameFingerprints());

    private final Set<String> missing;
    private boolean down;

    InProcessWorkspaces(String... missingTools) {
        this.missing = Set.of(missingTools);
    }

    /** From now on there is no worker, or there is one again. */
    void down(boolean isDown) {
        down = isDown;
    }

    @Override
    public Workspace open(Inspector.Content content) throws IOException {
        if (down) {
            throw new IOException("no worker now");
        }
        Path directory = Files.createTempDirectory("likeness");
        try (InputStream in = content.open()) {
            Files.copy(in, directory.resolve(Workspace.IN));
        }
        return new Directory(directory);
    }

    @Override
    public boolean has(String tool) {
        return !missing.contains(tool);
    }

    private record Directory(Path directory) implements Workspace {

        @Override
        public Path file(String name) {
            return directory.resolve(name);
        }

        @Override
        public Outcome run(String operation, Map<String, String> parameters, Duration limit) {
            ObjectMapper json = new ObjectMapper();
            Operation named = OPERATIONS.stream()
                    .filter(each -> each.name().equals(operation))
                    .findFirst()
                    .orElseThrow();
            try {
                return new Outcome(
                        Extraction.Status.OK, json.valueToTree(named.run(new Request(directory, parameters))));
            } catch (Exception e) {
                return new Outcome(Extraction.Status.FAILED, json.createObjectNode());
            }
        }

        @Override
        public ToolOutcome tool(List<String> command, Duration limit) throws IOException {
            Process process = new ProcessBuilder(new ArrayList<>(command))
                    .directory(directory.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
                return new ToolOutcome(ended ? process.exitValue() : -1, "", "");
            } catch (InterruptedException e) {
                throw new IOException(e);
            } finally {
                process.destroyForcibly();
            }
        }

        @Override
        public void close() {
            try (Stream<Path> all = Files.walk(directory)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
