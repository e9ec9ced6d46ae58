package org.marsad.inspection.worker.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.inspection.worker.Request;
import org.marsad.support.NeedsTools;
import org.marsad.support.Pictures;
import org.marsad.support.Tool;

/** What is left of a picture in its copy: what is seen, and nothing else. */
class ImageCopyTests {

    private static final String EXIFTOOL = "libimage-exiftool-perl";

    @TempDir
    Path directory;

    @Test
    @NeedsTools(value = "exiftool", install = EXIFTOOL)
    void placeTimeMakerAndEditsAreGone() throws Exception {
        for (String format : new String[] {"jpg", "png"}) {
            tagged(Pictures.drawn(format, 300, 200), "-Make=Samsung", "-XMP-dc:Creator=Ali", "-GPSLatitude=33.3");
            copied(Map.of());
            String left = Tool.run(directory, "exiftool", "-a", "-G1", "-s", "out");
            assertThat(left).doesNotContain("GPS", "Samsung", "Ali", "XMP", "IFD0", "ICC");
        }
    }

    @Test
    @NeedsTools(value = "exiftool", install = EXIFTOOL)
    void itIsTurnedAsTheCameraWasHeld() throws Exception {
        BufferedImage stored = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        fill(stored, 0, 0, 40, 20, Color.RED);
        // Where the red upper left corner of the stored picture is seen, as the EXIF standard numbers it.
        String[] seen = {"top left", "top right", "bottom right", "bottom left"};
        int[] corners = {0, 1, 2, 3, 0, 1, 2, 3};
        for (int number = 1; number <= 8; number++) {
            ImageIO.write(stored, "png", directory.resolve("in").toFile());
            Tool.run(directory, "exiftool", "-overwrite_original", "-n", "-Orientation=" + number, "in");
            Map<String, Object> answer = copied(Map.of());
            assertThat(answer.get("width")).as("orientation " + number).isEqualTo(number < 5 ? 80 : 40);
            assertThat(answer.get("sourceHeight")).isEqualTo(number < 5 ? 40 : 80);
            assertThat(corner(copy(), Color.RED)).as("orientation " + number).isEqualTo(seen[corners[number - 1]]);
        }
    }

    @Test
    void whatIsCoveredIsBlackToItsEdges() throws Exception {
        write(Pictures.drawn("png", 200, 100));
        copied(Map.of("covers", "[{\"page\":1,\"x\":0.5,\"y\":0.2,\"width\":0.25,\"height\":0.5}]"));
        BufferedImage copy = copy();
        assertThat(brightest(copy, 102, 22, 146, 68)).isLessThan(16);
        assertThat(brightest(copy, 0, 0, 90, 100)).isGreaterThan(100);
    }

    @Test
    void rectanglesThatCannotBeReadMakeNoCopy() throws Exception {
        write(Pictures.png());
        for (String covers :
                new String[] {"{}", "[{\"x\":0.1}]", "[{\"x\":7,\"y\":0,\"width\":1,\"height\":1}]", "["}) {
            assertThatThrownBy(() -> copied(Map.of("covers", covers)))
                    .as(covers)
                    .isInstanceOf(IOException.class);
            assertThat(directory.resolve("out")).doesNotExist();
        }
    }

    @Test
    void whatIsTransparentLiesOnWhite() throws Exception {
        ImageIO.write(
                new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB),
                "png",
                directory.resolve("in").toFile());
        copied(Map.of());
        assertThat(new Color(copy().getRGB(10, 10))).isEqualTo(Color.WHITE);
    }

    @Test
    void aPayloadInTheTailIsGone() throws Exception {
        byte[] payload = "PK\u0003\u0004 <script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1);
        write(Pictures.joined(Pictures.jpegWithComment("<?php system('id');"), payload));
        copied(Map.of());
        assertThat(Files.readString(directory.resolve("out"), StandardCharsets.ISO_8859_1))
                .doesNotContain("script", "php", "PK\u0003\u0004");
    }

    @Test
    void aFloodOfPixelsIsNotDecoded() throws Exception {
        write(Pictures.pngOf(30_000, 30_000));
        assertThatThrownBy(() -> copied(Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more pixels");
    }

    @Test
    void aLargePictureIsMadeAsSmallAsAsked() throws Exception {
        write(Pictures.drawn("jpg", 4000, 3000));
        Map<String, Object> answer = copied(Map.of("max", "1600"));
        assertThat(answer).containsEntry("width", 1600).containsEntry("height", 1200);
        assertThat(answer).containsEntry("sourceWidth", 4000);
        assertThat(copy().getWidth()).isEqualTo(1600);
    }

    @Test
    @NeedsTools(
            value = {"ffmpeg", "exiftool"},
            install = "ffmpeg libimage-exiftool-perl")
    void webpIsCopiedToo() throws Exception {
        Files.write(directory.resolve("p.png"), Pictures.drawn("png", 64, 48));
        Tool.run(directory, "ffmpeg", "-nostdin", "-y", "-i", "p.png", "-f", "webp", "in");
        Tool.run(directory, "exiftool", "-overwrite_original", "-Make=Samsung", "in");
        assertThat(copied(Map.of())).containsEntry("width", 64);
        assertThat(Tool.run(directory, "exiftool", "out"))
                .doesNotContain("Samsung")
                .contains("image/jpeg");
    }

    @Test
    void aPictureForPrintersIsCopiedInItsColours() throws Exception {
        writeRedInFourInks();
        copied(Map.of());
        Color middle = new Color(copy().getRGB(50, 50));
        assertThat(middle.getRed()).isGreaterThan(180);
        assertThat(middle.getGreen()).isLessThan(80);
    }

    private void writeRedInFourInks() throws IOException {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 100, 100, 4, null);
        int[] red = {255, 0, 0, 255}; // Adobe stores inks inverted: 255 is none
        for (int place = 0; place < 100 * 100; place++) {
            inks.setPixel(place % 100, place / 100, red);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        writer.setOutput(new MemoryCacheImageOutputStream(out));
        writer.write(null, new IIOImage(inks, null, null), null);
        writer.dispose();
        byte[] jpeg = out.toByteArray();
        byte[] adobe = {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        write(Pictures.joined(Arrays.copyOf(jpeg, 2), adobe, Arrays.copyOfRange(jpeg, 2, jpeg.length)));
    }

    private void tagged(byte[] picture, String... tags) throws IOException {
        write(picture);
        String[] command = new String[tags.length + 3];
        command[0] = "exiftool";
        command[1] = "-overwrite_original";
        System.arraycopy(tags, 0, command, 2, tags.length);
        command[command.length - 1] = "in";
        Tool.run(directory, command);
    }

    private void write(byte[] picture) throws IOException {
        Files.write(directory.resolve("in"), picture);
    }

    private Map<String, Object> copied(Map<String, String> parameters) throws IOException {
        Files.deleteIfExists(directory.resolve("out"));
        return new ImageCopy().run(new Request(directory, new LinkedHashMap<>(parameters)));
    }

    private BufferedImage copy() throws IOException {
        return ImageIO.read(directory.resolve("out").toFile());
    }

    private static void fill(BufferedImage image, int x, int y, int width, int height, Color color) {
        for (int column = x; column < x + width; column++) {
            for (int row = y; row < y + height; row++) {
                image.setRGB(column, row, color.getRGB());
            }
        }
    }

    private static int brightest(BufferedImage image, int left, int top, int right, int bottom) {
        int brightest = 0;
        for (int x = left; x < right; x++) {
            for (int y = top; y < bottom; y++) {
                Color color = new Color(image.getRGB(x, y));
                brightest = Math.max(brightest, Math.max(color.getRed(), Math.max(color.getGreen(), color.getBlue())));
            }
        }
        return brightest;
    }

    private static String corner(BufferedImage image, Color color) {
        int right = image.getWidth() * 3 / 4;
        int bottom = image.getHeight() * 3 / 4;
        if (isLike(image.getRGB(image.getWidth() / 4, image.getHeight() / 4), color)) {
            return "top left";
        }
        if (isLike(image.getRGB(right, image.getHeight() / 4), color)) {
            return "top right";
        }
        return isLike(image.getRGB(right, bottom), color) ? "bottom right" : "bottom left";
    }

    private static boolean isLike(int rgb, Color color) {
        Color seen = new Color(rgb);
        return Math.abs(seen.getRed() - color.getRed()) < 60 && Math.abs(seen.getBlue() - color.getBlue()) < 60;
    }
}
