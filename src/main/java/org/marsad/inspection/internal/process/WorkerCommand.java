package org.marsad.inspection.internal.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How a worker's JVM is started. */
record WorkerCommand(WorkerHome home, String mainClass, long heapBytes, long fileBytes, Sandbox sandbox) {

    static final String MAIN = "org.marsad.inspection.worker.Worker";

    /** What a JVM exits with when it runs out of memory under ExitOnOutOfMemoryError. */
    static final int OUT_OF_MEMORY = 3;

    /** A process in this directory, not yet started. */
    ProcessBuilder in(Path directory) {
        return SystemTools.process(sandbox.confine(java(List.of()), directory, readable(), bounds()), directory)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private Bounds bounds() {
        return new Bounds(fileBytes, 0, Duration.ZERO);
    }

    private List<Path> readable() {
        List<Path> readable = new ArrayList<>(home.folders());
        readable.add(Path.of(System.getProperty("java.home")));
        return readable;
    }

    private List<String> java(List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapBytes,
                "-XX:MaxMetaspaceSize=256m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Duser.home=/tmp"));
        command.addAll(more);
        command.addAll(List.of("-cp", home.joined(), mainClass));
        return command;
    }
}
