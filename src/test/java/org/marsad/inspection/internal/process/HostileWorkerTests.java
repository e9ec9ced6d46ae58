package org.marsad.inspection.internal.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.inspection.Extraction.Status;
import org.marsad.inspection.Outcome;
import org.marsad.inspection.Workspace;
import org.springframework.util.unit.DataSize;

/** Real worker processes that do their worst. Whatever they do, it is data here, and the next file is served. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileWorkerTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    static Path data;

    private final SandboxMode mode;
    private ConfinedWorkspaces workspaces;

    HostileWorkerTests(SandboxMode mode) {
        this.mode = mode;
    }

    @BeforeAll
    void start() throws IOException {
        ProcessSettings settings = new ProcessSettings(
                1, DataSize.ofMegabytes(64), 1000, Duration.ofSeconds(60), DataSize.ofMegabytes(8), mode, home());
        workspaces = new ConfinedWorkspaces(settings, data, "org.marsad.inspection.worker.HostileWorker");
    }

    static Path home() {
        return Path.of("target", "worker").toAbsolutePath();
    }

    @AfterAll
    void stop() {
        workspaces.close();
    }

    @ParameterizedTest
    @CsvSource({
        "hang, TIMEOUT",
        "allocate, OUT_OF_MEMORY",
        "recurse, FAILED",
        "exit, CRASHED",
        "encrypted, ENCRYPTED",
        "fail, FAILED",
        "garbage, CRASHED",
        "forge, CRASHED",
        "flood, CRASHED",
        "print, OK",
        "nothing-of-this-name, FAILED"
    })
    void whateverAFileDoesToAWorkerIsAnOutcomeAndTheNextFileIsServed(String operation, Status status)
            throws IOException {
        try (Workspace workspace = open("first")) {
            Duration limit = operation.equals("hang") ? Duration.ofSeconds(1) : LONG;
            assertThat(workspace.run(operation, Map.of(), limit).status()).isEqualTo(status);
        }
        assertThat(echo("second")).isEqualTo("second");
    }

    @Test
    void theFileIsInTheWorkspaceAgainAfterAWorkerDiedOverIt() throws IOException {
        try (Workspace workspace = open("content")) {
            workspace.run("exit", Map.of(), LONG);
            assertThat(workspace.file(Workspace.IN)).hasContent("content");
        }
    }

    @Test
    void whatAWorkerMadeIsTakenOver() throws IOException {
        try (Workspace workspace = open("x")) {
            workspace.run("write", Map.of(), LONG);
            assertThat(workspace.file("out")).hasContent("made");
        }
    }

    @Test
    void linksAndFoldersOfAWorkerAreNotTakenOver() throws IOException {
        try (Workspace workspace = open("x")) {
            assertThat(workspace.run("link", Map.of(), LONG).ok()).isTrue();
            assertThat(workspace.file("out")).doesNotExist();
            assertThat(workspace.file("out").getParent()).isDirectoryNotContaining(path -> !path.endsWith("in"));
        }
    }

    @Test
    void aWorkerSeesNothingOfTheFileBefore() throws IOException {
        try (Workspace workspace = open("first")) {
            workspace.run("write", Map.of(), LONG);
        }
        try (Workspace workspace = open("second")) {
            Outcome outcome = workspace.run("list", Map.of(), LONG);
            assertThat(outcome.result().path("files")).hasToString("[\"in\",\"tmp\"]");
        }
    }

    @Test
    void noEnvironmentOfTheApplicationReachesAWorker() throws IOException {
        try (Workspace workspace = open("x")) {
            Outcome outcome = workspace.run("environment", Map.of(), LONG);
            assertThat(outcome.result().path("names"))
                    .isNotEmpty()
                    .allSatisfy(
                            name -> assertThat(name.asText()).isIn("PATH", "LANG", "HOME", "OMP_THREAD_LIMIT", "PWD"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../passwd", "/etc/passwd", "", ".hidden", "UPPER", "a/b"})
    void aWorkspaceKnowsSimpleNamesAlone(String name) throws IOException {
        try (Workspace workspace = open("x")) {
            assertThatThrownBy(() -> workspace.file(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nothingIsLeftOfAClosedWorkspaceNorOfOneThatCouldNotBeOpened() throws IOException {
        Workspace workspace = open("x");
        Path directory = requireNonNull(workspace.file("in").getParent());
        workspace.close();
        assertThat(directory).doesNotExist();
        assertThatThrownBy(() -> workspaces.open(() -> {
                    throw new IOException("unreadable");
                }))
                .isInstanceOf(IOException.class);
        assertThat(directory.getParent())
                .isDirectoryNotContaining(path -> path.toString().contains("file"));
    }

    /** What a taken-over worker reaches of the network. */
    Outcome connect() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Workspace workspace = open("x")) {
            return workspace.run("connect", Map.of("port", "" + server.getLocalPort()), LONG);
        }
    }

    /** What it can read outside of its directory. */
    Outcome read(Path path) throws IOException {
        try (Workspace workspace = open("x")) {
            return workspace.run("read", Map.of("path", path.toString()), LONG);
        }
    }

    /** Writes so many megabytes, of which eight are allowed. */
    Outcome fill(int megabytes) throws IOException {
        try (Workspace workspace = open("x")) {
            return workspace.run("fill", Map.of("megabytes", "" + megabytes), LONG);
        }
    }

    String echo(String content) throws IOException {
        try (Workspace workspace = open(content)) {
            return workspace.run("echo", Map.of(), LONG).result().path("text").asText();
        }
    }

    Path secret() throws IOException {
        return Files.writeString(data.resolve("secret"), "the master key");
    }

    private Workspace open(String content) throws IOException {
        return workspaces.open(() -> new ByteArrayInputStream(content.getBytes(UTF_8)));
    }
}
