package org.marsad.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesParser;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.Workspaces;
import org.marsad.inspection.internal.process.RealWorkspaces;
import org.marsad.inspection.worker.structure.StructureCheck;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Files a second, as ratios in one run: one of our workers (confined where bubblewrap works, the copy into a workspace
 * included) against one server of Tika's own PipesParser with the same libraries, heap and parsers, over
 * Tika's own test documents of the types that count as evidence; and detection with
 * the structure check against Tika's detection alone, both in this JVM and one thread. Run it with
 * {@code mvn -P bench -DskipTests verify -Dbench.main=org.marsad.bench.InspectionBenchmark}.
 */
public final class InspectionBenchmark {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final Set<String> ENDINGS =
            Set.of("pdf", "docx", "xlsx", "pptx", "odt", "ods", "jpg", "png", "webp", "heic", "mp3", "m4a", "mp4", "txt");
    private static final Set<PipesResult.STATUS> UNUSABLE =
            Set.of(PipesResult.STATUS.FETCHER_INITIALIZATION_EXCEPTION, PipesResult.STATUS.FETCH_EXCEPTION);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String TIKA = """
            <properties>
              <parsers>
                <parser class="org.apache.tika.parser.DefaultParser">
                  <parser-exclude class="org.apache.tika.parser.ocr.TesseractOCRParser"/>
                  <parser-exclude class="org.apache.tika.parser.external.CompositeExternalParser"/>
                </parser>
              </parsers>
              <fetchers>
                <fetcher class="org.apache.tika.pipes.fetcher.fs.FileSystemFetcher">
                  <params><name>files</name><basePath>%1$s</basePath></params>
                </fetcher>
              </fetchers>
              <emitters>
                <emitter class="org.apache.tika.pipes.emitter.EmptyEmitter"/>
              </emitters>
              <pipes>
                <params>
                  <numClients>1</numClients>
                  <tikaConfig>%2$s</tikaConfig>
                  <maxForEmitBatchBytes>100000000</maxForEmitBatchBytes>
                  <maxFilesProcessedPerProcess>500</maxFilesProcessedPerProcess>
                  <forkedJvmArgs><arg>-Xmx512m</arg><arg>-XX:+UseSerialGC</arg></forkedJvmArgs>
                </params>
              </pipes>
            </properties>
            """;

    /** Something that is done with every file. */
    private interface Task {
        void with(Path file) throws Exception;
    }

    private final List<Path> files = new ArrayList<>();

    private InspectionBenchmark(Path directory) throws IOException {
        Set<String> names = new HashSet<>();
        for (Resource document : new PathMatchingResourcePatternResolver().getResources("classpath*:test-documents/*.*")) {
            String name = String.valueOf(document.getFilename());
            if (ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) && names.add(name)) {
                try (InputStream content = document.getInputStream()) {
                    files.add(Files.write(directory.resolve(name), content.readAllBytes()));
                }
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "inspection");
        InspectionBenchmark benchmark = new InspectionBenchmark(Files.createDirectory(directory.resolve("files")));
        benchmark.extraction(directory);
        benchmark.detection();
    }

    private void extraction(Path directory) throws Exception {
        Path tika = directory.resolve("tika.xml");
        Files.writeString(tika, TIKA.formatted(directory.resolve("files"), tika));
        Workspaces workspaces = RealWorkspaces.shared();
        ours(workspaces, files.get(0)); // our worker is warm before Tika's child is
        // Tika's child takes its parent's class path: let it have what our worker has, and nothing else.
        System.setProperty("java.class.path", Path.of("target/classes/worker/lib").toAbsolutePath() + "/*");
        try (PipesParser pipes = new PipesParser(PipesConfig.load(tika))) {
            compare("extracting, PipesParser / our worker", file -> piped(pipes, file), file -> ours(workspaces, file));
        }
    }

    private static void piped(PipesParser pipes, Path file) throws Exception {
        String name = file.getFileName().toString();
        PipesResult result = pipes.parse(new FetchEmitTuple(name, new FetchKey("files", name), new EmitKey("none", name)));
        if (UNUSABLE.contains(result.getStatus())) {
            throw new IllegalStateException(name + ": " + result.getStatus() + " " + result.getMessage());
        }
    }

    private static void ours(Workspaces workspaces, Path file) throws IOException {
        try (Workspace workspace = workspaces.open(() -> Files.newInputStream(file))) {
            // Documents that are encrypted or broken on purpose are among them; to say so is an answer too.
            workspace.run("extract", Map.of(), LIMIT);
        }
    }

    private void detection() throws Exception {
        TikaConfig tika = TikaConfig.getDefaultConfig();
        compare(
                "detecting, Tika alone / with the structure check",
                file -> type(tika, file),
                file -> StructureCheck.check(file, type(tika, file)));
    }

    private static String type(TikaConfig tika, Path file) throws IOException {
        try (TikaInputStream stream = TikaInputStream.get(file)) {
            return tika.getDetector().detect(stream, new Metadata()).getBaseType().toString();
        }
    }

    private void compare(String what, Task theirs, Task ours) throws Exception {
        List<Double> their = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double one = perSecond(theirs);
            double other = perSecond(ours);
            if (round > 0) { // the first is warm-up
                their.add(one);
                own.add(other);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%n%s, median of %d, %d files: %.0f / %.0f files/s, ratio %.2f%n",
                what,
                ROUNDS,
                files.size(),
                median(their),
                median(own),
                median(own) / median(their));
    }

    private double perSecond(Task task) throws Exception {
        long begin = System.nanoTime();
        for (Path file : files) {
            task.with(file);
        }
        return files.size() / ((System.nanoTime() - begin) / 1e9);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
