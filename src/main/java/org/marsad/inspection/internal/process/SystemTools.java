package org.marsad.inspection.internal.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where programs are found, and the little they are told about this machine. */
final class SystemTools {

    /** Fixed, so that no environment of ours decides which program meets a stranger's file. */
    private static final List<String> DIRECTORIES =
            List.of("/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin", "/opt/homebrew/bin");

    private SystemTools() {}

    static boolean has(String tool) {
        return tool.matches("[a-z0-9-]+")
                && DIRECTORIES.stream().anyMatch(directory -> Files.isExecutable(Path.of(directory, tool)));
    }

    /** A process with an environment of its own: no password, no address, no name of this machine is in it. */
    static ProcessBuilder process(List<String> command, Path directory) {
        ProcessBuilder builder = new ProcessBuilder(absolute(command)).directory(directory.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", String.join(":", DIRECTORIES));
        environment.put("LANG", "C.UTF-8");
        environment.put("HOME", "/tmp");
        // Tesseract alone would take every core and be eight times slower for it.
        environment.put("OMP_THREAD_LIMIT", "1");
        return builder;
    }

    private static List<String> absolute(List<String> command) {
        String program = command.get(0);
        return DIRECTORIES.stream()
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst()
                .map(path -> {
                    List<String> resolved = new ArrayList<>(command);
                    resolved.set(0, path.toString());
                    return resolved;
                })
                .orElse(command);
    }
}
