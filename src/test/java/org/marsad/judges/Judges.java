package org.marsad.judges;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Runs the judges of {@code src/test/judges}, each in a process of its own, over what a plan names. */
final class Judges {

    private static final Path HOME = Path.of("src", "test", "judges");
    private static final Path OUT = Path.of("target", "judges");
    private static final long MOST_MINUTES = 10;

    private final Path plan = OUT.resolve("plan.json").toAbsolutePath();

    /** Writes down what is to be judged. */
    Judges(Map<String, ?> whatIsJudged) throws IOException {
        Files.createDirectories(OUT);
        installed();
        Files.write(plan, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(whatIsJudged));
    }

    static String out() {
        return OUT.toAbsolutePath().toString();
    }

    /** In CI they have to be here; elsewhere whoever lacks them is told how to get them. */
    private static void installed() {
        boolean here = Files.isDirectory(HOME.resolve("node_modules"));
        String message = "the judges are not installed: npm ci --ignore-scripts --prefix " + HOME;
        if (System.getenv("CI") != null && !here) {
            throw new IllegalStateException("CI: " + message);
        }
        Assumptions.assumeTrue(here, message);
    }

    /** What this judge finds; nothing if all is well. */
    List<String> findings(String judge) throws IOException {
        return run("node", "judge.mjs", judge, plan.toString());
    }

    private static List<String> run(String... command) throws IOException {
        Path said = OUT.resolve(command[0] + "-" + command[command.length > 2 ? 2 : 1] + ".txt");
        Path complained = Path.of(said.toString().replace(".txt", ".err.txt"));
        Process process = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectOutput(said.toFile())
                .redirectError(complained.toFile())
                .start();
        try {
            boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
            List<String> lines = Files.readAllLines(said, UTF_8);
            if (ended && process.exitValue() != 0 && lines.isEmpty()) {
                return List.of(String.join(" ", command) + " failed: " + Files.readString(complained));
            }
            return ended ? lines : List.of(String.join(" ", command) + " did not end in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
