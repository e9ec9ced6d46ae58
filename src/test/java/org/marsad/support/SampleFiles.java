package org.marsad.support;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files as people send them, made on the spot. */
public final class SampleFiles {

    private SampleFiles() {}

    /** A picture of a street of a kind, so that screenshots show something. */
    public static byte[] photo(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setPaint(new java.awt.GradientPaint(0, 0, new Color(0x8fb8de), 0, height, new Color(0xe8d8b0)));
        brush.fillRect(0, 0, width, height);
        brush.setColor(new Color(0x8a6f4e));
        for (int house = 0; house < 6; house++) {
            int tall = height / 4 + (house * 37 % 5) * height / 16;
            brush.fillRect(house * width / 6, height - tall, width / 6 - width / 60, tall);
        }
        brush.setColor(Color.BLACK);
        brush.setFont(new Font(Font.SANS_SERIF, Font.BOLD, width / 14));
        brush.drawString("BAGHDAD 30.12.2021", width / 20, height / 5);
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The photo with what a telephone writes into it: place, time, maker. Needs exiftool. */
    public static byte[] photoWithPlace(int width, int height, double latitude, double longitude) {
        return through(photo(width, height), "in.jpg", "in.jpg", path -> new String[] {
            "exiftool",
            "-q",
            "-overwrite_original",
            "-GPSLatitude=" + latitude,
            "-GPSLatitudeRef=N",
            "-GPSLongitude=" + longitude,
            "-GPSLongitudeRef=E",
            "-DateTimeOriginal=2021:12:30 09:15:00",
            "-Make=Samsung",
            "-Model=Galaxy <script>alert(1)</script>",
            path
        });
    }

    /** A document of so many pages, each with its number. */
    public static byte[] pdf(int pages) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                    text.beginText();
                    text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    text.newLineAtOffset(72, 700);
                    text.showText("Ministry report, page " + number);
                    text.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A film of so many seconds whose picture tells the time. Needs ffmpeg. */
    public static byte[] film(int seconds) {
        return through(new byte[0], "none", "out.mp4", path -> new String[] {
            "ffmpeg",
            "-nostdin",
            "-loglevel",
            "error",
            "-f",
            "lavfi",
            "-i",
            "testsrc=duration=" + seconds + ":size=640x360:rate=10",
            "-f",
            "lavfi",
            "-i",
            "sine=frequency=440:duration=" + seconds,
            "-pix_fmt",
            "yuv420p",
            "-c:v",
            "mpeg4",
            "-c:a",
            "aac",
            path
        });
    }

    private interface Command {
        String[] of(String path);
    }

    private static byte[] through(byte[] content, String in, String out, Command command) {
        try {
            Path directory = Files.createTempDirectory("sample");
            Files.write(directory.resolve(in), content);
            Process process = new ProcessBuilder(
                            command.of(directory.resolve(out).toString()))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return Files.readAllBytes(directory.resolve(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
