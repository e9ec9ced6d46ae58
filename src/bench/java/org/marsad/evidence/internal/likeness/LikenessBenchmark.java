package org.marsad.evidence.internal.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.marsad.evidence.internal.likeness.Fingerprint.Part;

/**
 * Time to compare one arrival with a million hashes (125,000 images), and with 100,000 texts. In the package of what it
 * measures; run its main with the test class path of the profile {@code bench}.
 */
public final class LikenessBenchmark {

    private static final int IMAGES = 125_000;
    private static final int TEXTS = 100_000;
    private static final int ROUNDS = 51;

    private final Random random = new Random(1);

    public static void main(String[] args) {
        new LikenessBenchmark().run();
    }

    private void run() {
        Fingerprint image = Fingerprint.of(Form.IMAGE, part(0));
        Fingerprint video = new Fingerprint(Form.VIDEO, parts(60));
        PackedParts images = filled(IMAGES, Form.IMAGE);
        PackedParts texts = filled(TEXTS, Form.TEXT);
        System.out.printf(Locale.ROOT, "an image against 1,000,000 hashes: %.1f ms%n", median(ROUNDS, () -> LikePictures.of(image, images)));
        System.out.printf(Locale.ROOT, "a video of 60 frames against them: %.0f ms%n", median(5, () -> LikePictures.of(video, images)));
        System.out.printf(Locale.ROOT, "a text against 100,000 others: %.1f ms%n", median(ROUNDS, () -> LikeTexts.of(image.parts().get(0), texts)));
    }

    private PackedParts filled(int parts, Form form) {
        PackedParts filled = new PackedParts();
        for (int i = 0; i < parts; i++) {
            filled.add(i, form, part(0));
        }
        return filled;
    }

    private List<Part> parts(int count) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(part(i));
        }
        return parts;
    }

    private Part part(int position) {
        return new Part(position, random.longs(Part.WORDS).toArray());
    }

    private static double median(int rounds, Supplier<List<Match>> search) {
        double[] times = new double[rounds];
        int found = 0;
        for (int i = 0; i < rounds; i++) {
            long begin = System.nanoTime();
            found += search.get().size();
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        if (found < 0) {
            throw new IllegalStateException("what is found must be used, or it is not looked for");
        }
        java.util.Arrays.sort(times);
        return times[rounds / 2];
    }
}
