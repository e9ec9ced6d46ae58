package org.marsad.inspection.worker.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.inspection.worker.Request;

class ImageFingerprintTests {

    private static final int LIKE = 80;

    @TempDir
    Path directory;

    @Test
    void anImageFileHasTheHashesOfWhatItShows() throws IOException {
        BufferedImage scene = Scenes.scene(1);
        assertThat(Distances.between(hashes(jpeg(scene)), hashes(png(scene)))).isLessThan(16);
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "4", "5", "6", "7", "8"})
    void aPictureTakenWithTheCameraHeldAnyWayIsTheSamePicture(int orientation) throws IOException {
        byte[] upright = hashes(jpeg(Scenes.scene(2)));
        byte[] turned = hashes(withOrientation(jpeg(stored(Scenes.scene(2), orientation)), orientation));
        assertThat(Distances.between(upright, turned)).isLessThan(20);
    }

    @Test
    void theMetadataOfAFileThatWasTurnedAlreadyIsNotApplied() throws IOException {
        byte[] turned = withOrientation(jpeg(Scenes.scene(2)), 6);
        Files.write(directory.resolve("out.jpg"), turned);
        Object answer = new ImageFingerprint()
                .run(new Request(directory, Map.of("in", "out.jpg", "upright", "true")))
                .get("hashes");
        assertThat(Distances.between(HexFormat.of().parseHex(String.valueOf(answer)), hashes(jpeg(Scenes.scene(2)))))
                .isLessThan(16);
    }

    @Test
    void aLargePhotographIsReadWithGapsAndStillLikeItsThumbnail() throws IOException {
        BufferedImage large = new BufferedImage(6000, 4500, BufferedImage.TYPE_INT_RGB);
        large.createGraphics().drawImage(Scenes.scene(4), 0, 0, 6000, 4500, null);
        assertThat(Distances.between(hashes(jpeg(large)), hashes(jpeg(Variants.THUMBNAIL.of(Scenes.scene(4))))))
                .isLessThan(LIKE);
    }

    @Test
    void aBlankImageAnswersNoHashes() throws IOException {
        assertThat(answer(png(new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB))))
                .isEmpty();
    }

    @Test
    void aFloodOfPixelsIsRefusedByItsHeader() throws IOException {
        byte[] flood = png(new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY));
        ByteBuffer header = ByteBuffer.wrap(flood);
        header.putInt(16, 30_000).putInt(20, 30_000);
        CRC32 checksum = new CRC32();
        checksum.update(flood, 12, 17);
        header.putInt(29, (int) checksum.getValue());
        assertThatThrownBy(() -> answer(flood)).isInstanceOf(IOException.class).hasMessageContaining("pixels");
    }

    @ParameterizedTest
    @CsvSource({"1", "10", "50", "90", "99"})
    void whatIsCutOffHasNoHashes(int percent) throws IOException {
        for (byte[] whole : new byte[][] {jpeg(Scenes.scene(5)), png(Scenes.scene(5))}) {
            byte[] part = Arrays.copyOf(whole, whole.length * percent / 100);
            assertThatThrownBy(() -> answer(part)).isInstanceOf(Exception.class);
        }
    }

    @Test
    void whatIsNoImageOrOfAnotherFormatIsRefused() throws IOException {
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        ImageIO.write(Scenes.scene(6), "gif", gif);
        assertThatThrownBy(() -> answer(gif.toByteArray())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> answer("شهادة".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> answer(new byte[0])).isInstanceOf(IOException.class);
    }

    @Test
    void bytesChangedAtRandomNeverTakeMoreThanAnException() throws IOException {
        Random random = new Random(20);
        byte[] whole = jpeg(Variants.THUMBNAIL.of(Scenes.scene(7)));
        for (int round = 0; round < 200; round++) {
            byte[] changed = whole.clone();
            for (int i = 0; i < 20; i++) {
                changed[random.nextInt(round % 2 == 0 ? 700 : changed.length)] = (byte) random.nextInt();
            }
            assertThatCode(() -> tried(changed)).doesNotThrowAnyException();
        }
    }

    private void tried(byte[] content) {
        try {
            answer(content);
        } catch (Exception e) { // what the worker answers as FAILED; an Error would get past this
            assertThat(e).isNotNull();
        }
    }

    private byte[] hashes(byte[] content) throws IOException {
        return HexFormat.of().parseHex(answer(content));
    }

    private String answer(byte[] content) throws IOException {
        Files.write(directory.resolve("in"), content);
        return String.valueOf(
                new ImageFingerprint().run(new Request(directory, Map.of())).get("hashes"));
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        return Variants.jpegBytes(image, 0.85f);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** How a camera stores the scene for which it notes this number: row 0 and column 0 as EXIF 2.3 has them. */
    private static BufferedImage stored(BufferedImage scene, int orientation) {
        boolean swapped = orientation >= 5;
        int width = scene.getWidth();
        int height = scene.getHeight();
        BufferedImage stored =
                new BufferedImage(swapped ? height : width, swapped ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int below = height - 1 - y;
                int rgb = scene.getRGB(x, y);
                switch (orientation) {
                    case 2 -> stored.setRGB(right, y, rgb);
                    case 3 -> stored.setRGB(right, below, rgb);
                    case 4 -> stored.setRGB(x, below, rgb);
                    case 5 -> stored.setRGB(y, x, rgb);
                    case 6 -> stored.setRGB(y, right, rgb);
                    case 7 -> stored.setRGB(below, right, rgb);
                    default -> stored.setRGB(below, x, rgb);
                }
            }
        }
        return stored;
    }

    /** The smallest EXIF there is: a big-endian TIFF with one entry, behind the start of image. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] exif = HexFormat.of()
                .parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001" + "000"
                        + orientation + "0000" + "00000000");
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + exif.length);
        return all.put(jpeg, 0, 2).put(exif).put(jpeg, 2, jpeg.length - 2).array();
    }
}
