package org.marsad.evidence.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.marsad.evidence.QuarantinedFile;
import org.springframework.util.unit.DataSize;

/**
 * Receiving and sealing a large file (encrypted, hashed, durable, linked into the vault) as a ratio to writing, hashing
 * and forcing the same bytes in clear, the two in turn in one run. Run it with
 * {@code mvn -P bench -DskipTests verify -Dbench.main=org.marsad.evidence.internal.SealingBenchmark}.
 */
public final class SealingBenchmark {

    private static final int MEBIBYTES = Integer.getInteger("bench.mebibytes", 200);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);

    private SealingBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "sealing");
        byte[] content = new byte[MEBIBYTES * 1024 * 1024];
        new Random(1).nextBytes(content);
        FilesystemQuarantine quarantine = new FilesystemQuarantine(
                data, new EvidenceSettings(DataSize.ofGigabytes(1), 20, 20, List.of("text/plain")));
        FilesystemObjects objects = new FilesystemObjects(data);
        List<Double> clear = new ArrayList<>();
        List<Double> sealed = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double plain = inClear(data.resolve("plain"), content);
            double ours = sealed(quarantine, objects, content, round);
            if (round > 0) { // the first is warm-up
                clear.add(plain);
                sealed.add(ours);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%nmedian of %d, %d MiB: write + SHA-256 + fsync %.0f MiB/s, sealed %.0f MiB/s, ratio %.2f%n",
                ROUNDS,
                MEBIBYTES,
                median(clear),
                median(sealed),
                median(sealed) / median(clear));
    }

    private static double inClear(Path file, byte[] content) throws Exception {
        long begin = System.nanoTime();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int at = 0; at < content.length; at += 65536) {
                int length = Math.min(65536, content.length - at);
                digest.update(content, at, length);
                out.write(ByteBuffer.wrap(content, at, length));
            }
            out.force(true);
        }
        digest.digest();
        double rate = perSecond(begin);
        Files.delete(file);
        return rate;
    }

    private static double sealed(FilesystemQuarantine quarantine, FilesystemObjects objects, byte[] content, int round)
            throws IOException {
        String name = HexFormat.of().toHexDigits(round).repeat(8) + "-" + "0".repeat(16);
        long begin = System.nanoTime();
        QuarantinedFile file = quarantine.receive(new ByteArrayInputStream(content), "a", null);
        objects.put(name, quarantine.path(file.id()));
        double rate = perSecond(begin);
        quarantine.discard(file);
        objects.remove(name);
        return rate;
    }

    private static double perSecond(long begin) {
        return MEBIBYTES / ((System.nanoTime() - begin) / 1e9);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
