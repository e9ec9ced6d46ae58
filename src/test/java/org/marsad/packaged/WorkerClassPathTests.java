package org.marsad.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What parses strangers' files is not on the application's own class path, where a parser could take it down. */
class WorkerClassPathTests {

    private static final String JAR = System.getProperty("marsad.jar", "target/marsad.jar");

    /** What the application itself uses too; see the dependency plugin in the pom. */
    private static final Set<String> SHARED = Set.of(
            "jackson-annotations",
            "jackson-core",
            "jackson-databind",
            "commons-io",
            "commons-lang3",
            "jakarta.activation-api",
            "jakarta.xml.bind-api",
            "angus-activation",
            "log4j-api",
            "asm",
            "bcprov-jdk18on",
            "jwarc",
            "slf4j-api");

    @Test
    void noLibraryOfTheWorkerIsOnTheApplicationsClassPath() throws IOException {
        List<String> worker = jars("BOOT-INF/classes/worker/lib/");
        assertThat(worker).contains("tika-core", "poi", "pdfbox", "imageio-webp");
        assertThat(jars("BOOT-INF/lib/")).doesNotContainAnyElementsOf(own(worker));
    }

    /** The build's class path has the worker's libraries, so nothing else notices a class of ours that uses one of them. */
    @Test
    void nothingOfTheApplicationUsesALibraryThatTheWorkerAloneHas(@TempDir Path unpacked) throws IOException {
        unpack(unpacked);
        StringWriter missing = new StringWriter();
        int answer = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(missing),
                        new PrintWriter(missing),
                        "--multi-release",
                        "17",
                        "--missing-deps",
                        "--class-path",
                        libraries(unpacked.resolve("BOOT-INF/lib")),
                        unpacked.resolve("BOOT-INF/classes").toString());
        assertThat(answer).as(missing.toString()).isZero();
        assertThat(missing.toString().lines().map(String::strip))
                .filteredOn(line -> line.startsWith("org.marsad.") && !line.startsWith("org.marsad.inspection.worker."))
                .isEmpty();
    }

    private static String libraries(Path folder) throws IOException {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (ZipFile jar = new ZipFile(JAR)) {
            for (ZipEntry entry : jar.stream()
                    .filter(each -> each.getName().matches("BOOT-INF/(lib/.*\\.jar|classes/org/marsad/.*\\.class)"))
                    .toList()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
    }

    private static Set<String> own(List<String> worker) {
        return worker.stream().filter(name -> !SHARED.contains(name)).collect(Collectors.toSet());
    }

    /** Names of the jars in a folder, without their versions. */
    private static List<String> jars(String folder) throws IOException {
        try (ZipFile jar = new ZipFile(JAR)) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder) && name.endsWith(".jar"))
                    .map(name -> name.substring(folder.length()).replaceFirst("-\\d.*", ""))
                    .toList();
        }
    }
}
