package org.marsad.judges;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the judges of {@code src/test/judges}, each in a process of its own, over what a plan names. */
final class Judges {

    private static final Path HOME = Path.of("src", "test", "judges");
    private static final Path OUT = Path.of("target", "judges");
    private static final long MOST_MINUTES = 10;

    private final Path plan = OUT.resolve("plan.json").toAbsolutePath();

    /** Installs what the lock file names, unless it is there, and writes down what is to be judged. */
    Judges(Map<String, ?> whatIsJudged) throws IOException {
        Files.createDirectories(OUT);
        install();
        Files.write(plan, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(whatIsJudged));
    }

    static String out() {
        return OUT.toAbsolutePath().toString();
    }

    private static void install() throws IOException {
        Path stamp = HOME.resolve("node_modules").resolve(".marsad");
        String lock = Files.readString(HOME.resolve("package-lock.json"));
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(lock)) {
            List<String> said = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            if (!Files.isDirectory(HOME.resolve("node_modules"))) {
                throw new IllegalStateException("npm ci failed: " + said);
            }
            Files.writeString(stamp, lock);
        }
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
