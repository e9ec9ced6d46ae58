package org.marsad.inspection.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.marsad.inspection.Extraction.Status;
import org.marsad.support.NeedsTools;

@NeedsTools(
        value = {"bwrap", "prlimit"},
        install = "bubblewrap util-linux")
class HostileWorkerInBubblewrapTests extends HostileWorkerTests {

    HostileWorkerInBubblewrapTests() {
        super(SandboxMode.REQUIRED);
    }

    @Test
    void aTakenOverWorkerHasNoNetwork() throws IOException {
        assertThat(connect().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void aTakenOverWorkerReadsNothingOfThisMachine() throws IOException {
        assertThat(read(secret()).status()).isEqualTo(Status.FAILED);
        assertThat(read(Path.of("/etc/passwd")).status()).isEqualTo(Status.FAILED);
        assertThat(read(Path.of("pom.xml").toAbsolutePath()).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void noFileGrowsBeyondTheLimit() throws IOException {
        assertThat(fill(8).status()).isEqualTo(Status.OK);
        assertThat(fill(9).status()).isEqualTo(Status.FAILED);
        assertThat(echo("next")).isEqualTo("next");
    }
}
