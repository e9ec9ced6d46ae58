package org.marsad.inspection.internal.process;

import java.nio.file.Path;
import java.util.List;
import org.marsad.Checkup;
import org.marsad.Weakness;
import org.springframework.core.env.Environment;

/** Whether strangers' files are opened in a sandbox. */
class SandboxCheckup implements Checkup {

    @Override
    public List<Weakness> weaknesses(Environment settings) {
        SandboxMode mode = settings.getProperty("marsad.inspection.sandbox", SandboxMode.class, SandboxMode.AUTO);
        if (mode == SandboxMode.OFF) {
            return List.of(Weakness.of("sandbox-off"));
        }
        Sandbox found = Confinement.of(SandboxMode.AUTO, Path.of(System.getProperty("java.io.tmpdir")));
        return found instanceof Unconfined ? List.of(Weakness.of("sandbox-missing")) : List.of();
    }
}
