package org.marsad.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.support.Multipart;
import org.marsad.support.PostgresDatabase;

/** What the image of {@code src/main/docker/Dockerfile} does, done natively: no Docker engine is needed to know it works. */
class LayeredImageTests {

    private static final List<String> LAYERS =
            List.of("dependencies", "spring-boot-loader", "snapshot-dependencies", "application");

    @TempDir
    Path work;

    @BeforeEach
    void needsRootToBecomeSomebodyElse() {
        boolean possible =
                Files.isExecutable(Path.of("/usr/bin/setpriv")) && "root".equals(System.getProperty("user.name"));
        if (System.getenv("CI") == null) {
            assumeTrue(possible, "runs as root with /usr/bin/setpriv: apt-get install util-linux");
        }
        assertThat(possible).as("root and setpriv from util-linux").isTrue();
    }

    @Test
    void theLayersRunAsAnotherUserOnPostgresAndTakeASubmission() throws Exception {
        Path app = extractedLayers();
        Path data = openToEverybody(Files.createDirectories(work.resolve("data")));
        String database = PostgresDatabase.newDatabase();
        List<String> launcher = List.of(
                "/usr/bin/setpriv",
                "--reuid=65534",
                "--regid=65534",
                "--clear-groups",
                RunningMarsad.java(),
                "-Xmx512m",
                "-cp",
                app.toString(),
                "org.springframework.boot.loader.launch.JarLauncher");
        try (RunningMarsad marsad = RunningMarsad.start(data, launcher, production(data, database))) {
            assertThat(marsad.handle().info().user())
                    .hasValueSatisfying(user -> assertThat(user).isNotEqualTo("root"));
            assertThat(submit(marsad).statusCode()).isEqualTo(201);
            assertThat(count(database, "select count(*) from act_hi_procinst")).isEqualTo(1);
        }
    }

    private static List<String> production(Path data, String database) throws IOException, InterruptedException {
        return List.of(
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--marsad.base-url=https://marsad.example",
                "--marsad.receipts.key="
                        + Base64.getEncoder().encodeToString(new byte[] {
                            7, 1, 9, 2, 8, 3, 7, 4, 6, 5, 5, 6, 4, 7, 3, 8, 2, 9, 1, 7, 7, 1, 9, 2, 8, 3, 7, 4, 6, 5, 5,
                            6
                        }),
                "--marsad.vault.master-key-file=" + masterKeyFile(data),
                "--marsad.admin.username=firstadministrator",
                "--marsad.admin.password=a long enough passphrase 4711");
    }

    /** Made as the person who runs it does: by the command, as the user who will read it. */
    private static Path masterKeyFile(Path data) throws IOException, InterruptedException {
        Path file = data.resolve("secrets").resolve("master.key");
        run(
                "/usr/bin/setpriv",
                "--reuid=65534",
                "--regid=65534",
                "--clear-groups",
                RunningMarsad.java(),
                "-jar",
                Path.of(System.getProperty("marsad.jar", "target/marsad.jar"))
                        .toAbsolutePath()
                        .toString(),
                "--marsad.vault.new-master-key-file=" + file);
        return file;
    }

    private static HttpResponse<String> submit(RunningMarsad marsad) throws IOException, InterruptedException {
        Multipart form = new Multipart()
                .field("promise", "coalition-presence")
                .field("statement", "شهدتُ مغادرة آخر رتل من القاعدة صباح ذلك اليوم.")
                .field("consent", "PUBLISH")
                .file(
                        "files",
                        "note.txt",
                        "text/plain",
                        "a plain note".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(marsad.uri("/api/v1/submissions"))
                .header("Content-Type", form.contentType())
                .POST(form.publisher())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static long count(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Path extractedLayers() throws IOException, InterruptedException {
        Path layers = work.resolve("layers");
        run(
                RunningMarsad.java(),
                "-Djarmode=tools",
                "-jar",
                System.getProperty("marsad.jar", "target/marsad.jar"),
                "extract",
                "--layers",
                "--launcher",
                "--destination",
                layers.toString());
        Path app = Files.createDirectories(work.resolve("app"));
        for (String layer : LAYERS) {
            if (Files.isDirectory(layers.resolve(layer))) {
                run("cp", "-a", layers.resolve(layer) + File.separator + ".", app.toString());
            }
        }
        openToEverybody(work);
        return app;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .inheritIO()
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static Path openToEverybody(Path directory) throws IOException {
        return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
}
