package org.marsad.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What parses strangers' files is not on the application's own class path, where a parser could take it down. */
class WorkerClassPathTests {

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
            "slf4j-api");

    @Test
    void noLibraryOfTheWorkerIsOnTheApplicationsClassPath() throws IOException {
        List<String> worker = jars("BOOT-INF/classes/worker/lib/");
        assertThat(worker).contains("tika-core", "poi", "pdfbox", "imageio-webp");
        assertThat(jars("BOOT-INF/lib/")).doesNotContainAnyElementsOf(own(worker));
    }

    private static Set<String> own(List<String> worker) {
        return worker.stream().filter(name -> !SHARED.contains(name)).collect(Collectors.toSet());
    }

    /** Names of the jars in a folder, without their versions. */
    private static List<String> jars(String folder) throws IOException {
        try (ZipFile jar = new ZipFile(System.getProperty("marsad.jar", "target/marsad.jar"))) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder) && name.endsWith(".jar"))
                    .map(name -> name.substring(folder.length()).replaceFirst("-\\d.*", ""))
                    .toList();
        }
    }
}
