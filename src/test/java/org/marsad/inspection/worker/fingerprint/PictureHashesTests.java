package org.marsad.inspection.worker.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of near duplicates in evidence.md, measured over scenes that are drawn here. */
class PictureHashesTests {

    private static final int SCENES = 44;
    private static final int LIKE = 80;

    private static final List<BufferedImage> DRAWN =
            IntStream.range(0, SCENES).mapToObj(Scenes::scene).toList();
    private static final List<byte[]> ORIGINALS =
            DRAWN.stream().map(PictureHashesTests::hashes).toList();

    /** The percentage of evidence.md; measured here: 100 each. */
    @ParameterizedTest
    @CsvSource({
        "RECOMPRESSED, 98",
        "HALVED, 98",
        "THUMBNAIL, 98",
        "WATERMARK, 98",
        "CROP_5, 93",
        "CROP_10, 95",
        "CROP_25, 86",
        "MIRRORED, 98",
        "BORDER_12, 91",
        "ROTATED_3, 80"
    })
    void whatBecameOfAPictureOnItsWayIsFound(Variants variant, int percent) {
        long found = IntStream.range(0, SCENES)
                .filter(number ->
                        Distances.between(ORIGINALS.get(number), hashes(variant.of(DRAWN.get(number)))) <= LIKE)
                .count();
        assertThat(found * 100 / SCENES).isGreaterThanOrEqualTo(percent);
    }

    @Test
    void noTwoDifferentPicturesAreAlike() {
        for (int one = 0; one < SCENES; one++) {
            for (int other = 0; other < one; other++) {
                assertThat(Distances.between(ORIGINALS.get(one), ORIGINALS.get(other)))
                        .as("scenes %d and %d", one, other)
                        .isGreaterThan(LIKE);
            }
        }
    }

    @Test
    void aHashIsTheSameEachTime() {
        assertThat(hashes(Scenes.scene(3))).isEqualTo(ORIGINALS.get(3)).hasSize(256);
    }

    @Test
    void aPictureInWhichThereIsNothingHasNoHash() {
        assertThat(PictureHashes.of(Luminance.of(filled(Color.WHITE, Color.WHITE))))
                .isEmpty();
        assertThat(PictureHashes.of(Luminance.of(filled(Color.BLACK, Color.ORANGE))))
                .isEmpty();
        assertThat(PictureHashes.of(Luminance.of(Variants.jpeg(filled(Color.BLUE, Color.BLACK), 0.4f))))
                .isEmpty();
        assertThat(PictureHashes.of(Luminance.of(new BufferedImage(16, 900, BufferedImage.TYPE_INT_RGB))))
                .isEmpty();
    }

    @Test
    void aBorderIsTrimmedAndAPlainPictureNeverAltogether() {
        float[] values = new float[40 * 40];
        Arrays.fill(values, 255);
        assertThat(Border.trimmed(new Luminance(40, 40, values)).width()).isPositive();
        for (int i = 0; i < values.length; i++) {
            boolean inside = i / 40 >= 4 && i / 40 < 36 && i % 40 >= 6 && i % 40 < 34;
            values[i] = inside ? i * 37 % 200 : 255;
        }
        Luminance trimmed = Border.trimmed(new Luminance(40, 40, values));
        assertThat(trimmed.width()).isEqualTo(28);
        assertThat(trimmed.height()).isEqualTo(32);
    }

    private static byte[] hashes(BufferedImage image) {
        return PictureHashes.of(Luminance.of(image)).orElseThrow();
    }

    private static BufferedImage filled(Color from, Color to) {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(new GradientPaint(0, 0, from, 800, 400, to));
        g.fillRect(0, 0, 800, 600);
        g.dispose();
        return image;
    }
}
