package org.marsad.inspection.internal.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.marsad.StartRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out once whether bubblewrap not only is here but works: containers often forbid what it needs. */
final class Confinement {

    private static final Logger LOG = LoggerFactory.getLogger(Confinement.class);

    private static final Duration PROBE = Duration.ofSeconds(10);

    private static final Bounds SMALL = new Bounds(1 << 20, 0, Duration.ZERO);

    private Confinement() {}

    /** @param directory any directory to try it with */
    static Sandbox of(SandboxMode mode, Path directory) {
        Sandbox without = new Unconfined(SystemTools.has("prlimit"));
        if (mode == SandboxMode.OFF) {
            return without;
        }
        Sandbox bubblewrap = new Bubblewrap();
        if (SystemTools.has("bwrap") && SystemTools.has("prlimit") && works(bubblewrap, directory)) {
            return bubblewrap;
        }
        if (mode == SandboxMode.REQUIRED) {
            throw new StartRefusedException(
                    "marsad.inspection.sandbox is REQUIRED, but bubblewrap cannot run here: install bubblewrap and "
                            + "util-linux, and allow this user to make namespaces.");
        }
        LOG.warn("no sandbox for strangers' files: bubblewrap is not installed or cannot make namespaces here");
        return without;
    }

    private static boolean works(Sandbox sandbox, Path directory) {
        try {
            Path java = Path.of(System.getProperty("java.home"));
            Process probe = SystemTools.process(
                            sandbox.confine(List.of("true"), directory, List.of(java), SMALL), directory)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = probe.waitFor(PROBE.toSeconds(), TimeUnit.SECONDS);
            probe.destroyForcibly();
            return ended && probe.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
