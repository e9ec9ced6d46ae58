package org.marsad.inspection.internal.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.marsad.inspection.Workspaces;
import org.springframework.util.unit.DataSize;

/** Real workers, tools and, where it works, the sandbox, without an application; one for all tests of a JVM. */
public final class RealWorkspaces {

    private static final ConfinedWorkspaces SHARED = start();

    private RealWorkspaces() {}

    public static Workspaces shared() {
        return SHARED;
    }

    private static ConfinedWorkspaces start() {
        try {
            Path data = Files.createTempDirectory("marsad-workspaces");
            ProcessSettings settings = new ProcessSettings(
                    1,
                    DataSize.ofMegabytes(512),
                    500,
                    Duration.ofMinutes(2),
                    DataSize.ofGigabytes(1),
                    SandboxMode.AUTO,
                    Path.of("target", "worker"));
            ConfinedWorkspaces workspaces = new ConfinedWorkspaces(settings, data);
            Runtime.getRuntime().addShutdownHook(new Thread(workspaces::close));
            return workspaces;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
