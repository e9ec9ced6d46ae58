package org.marsad.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application without the demo, over the embedded database, as its README says to start it. */
final class Production {

    static final String RECEIPTS_KEY = "zq3v1pQeJ0m1m5w4m5rZt2p8b0m9Zl7nWqfYx3d6h2E=";

    private Production() {}

    /** Everything but who the first administrator is; makes the file of master keys beside the data folder. */
    static List<String> settings(Path directory) {
        Path key = directory.resolve("keys").resolve("master.key");
        if (Files.notExists(key)) {
            assertThat(run(directory, "--marsad.vault.new-master-key-file=" + key)
                            .code())
                    .isZero();
        }
        return List.of(
                "--marsad.base-url=https://marsad.example",
                "--marsad.receipts.key=" + RECEIPTS_KEY,
                "--marsad.vault.master-key-file=" + key,
                "--marsad.inspection.workers=1");
    }

    static RunningMarsad start(Path directory, String... more) {
        List<String> arguments = new ArrayList<>(settings(directory));
        arguments.addAll(List.of(more));
        return RunningMarsad.start(directory.resolve("data"), RunningMarsad.jar(), arguments);
    }

    /** What a run that ends by itself said, and its exit code. */
    record Ended(int code, String said) {}

    static Ended run(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(RunningMarsad.jar());
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(directory);
            Path log = Files.createTempFile(directory, "run", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(3, TimeUnit.MINUTES);
            process.destroyForcibly();
            assertThat(ended).isTrue();
            return new Ended(process.exitValue(), Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
