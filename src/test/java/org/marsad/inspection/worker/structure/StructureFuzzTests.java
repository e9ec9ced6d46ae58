package org.marsad.inspection.worker.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.marsad.support.HostileFile;
import org.marsad.support.Pdfs;
import org.marsad.support.Pictures;
import org.marsad.support.Zips;

/** Files of every kind with bytes changed, cut out, doubled: each ends in findings, soon, and never in an accident. */
class StructureFuzzTests {

    private static final List<HostileFile> HOSTILE = HostileFile.all();

    private static final List<HostileFile> HARMLESS = List.of(
            new HostileFile("a.jpg", "image/jpeg", Pictures.jpeg(), ""),
            new HostileFile("a.png", "image/png", Pictures.png(), ""),
            new HostileFile("a.gif", "image/gif", Pictures.drawn("gif", 40, 40), ""),
            new HostileFile("a.tiff", "image/tiff", Pictures.drawn("tiff", 40, 40), ""),
            new HostileFile("a.pdf", "application/pdf", Pdfs.plain(), ""),
            new HostileFile("a.docx", Zips.DOCX, Zips.docx().bytes(), ""));

    @Provide
    Arbitrary<HostileFile> files() {
        return Arbitraries.oneOf(Arbitraries.of(HOSTILE), Arbitraries.of(HARMLESS));
    }

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
    void whateverIsChangedTheCheckEnds(@ForAll("files") HostileFile file, @ForAll Random random) throws IOException {
        Path changed = Files.createTempFile("fuzz", null);
        try {
            Files.write(changed, mutated(file.content(), random));
            String type = random.nextInt(4) == 0
                    ? HOSTILE.get(random.nextInt(HOSTILE.size())).type()
                    : file.type();
            Instant start = Instant.now();
            assertThat(Arrays.stream(Flaw.values()).map(Flaw::name)).containsAll(StructureCheck.check(changed, type));
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        } finally {
            Files.delete(changed);
        }
    }

    private static byte[] mutated(byte[] content, Random random) {
        byte[] bytes = content.clone();
        for (int i = random.nextInt(12); i >= 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] = (byte) (random.nextBoolean() ? 0xFF : 0);
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                default ->
                    bytes = Pictures.joined(
                            Arrays.copyOf(bytes, at),
                            Arrays.copyOfRange(bytes, at / 2, Math.min(bytes.length, at + 500)));
            }
        }
        return bytes;
    }
}
