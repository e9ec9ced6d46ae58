package org.marsad.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures, and what can be put into and behind them. */
public final class Pictures {

    private static final int PNG_HEADER = 33;

    private Pictures() {}

    public static byte[] drawn(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
        pen.fillRect(0, 0, width, height);
        pen.setPaint(Color.WHITE);
        pen.fillOval(width / 4, height / 4, width / 3, height / 3);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] jpeg() {
        return drawn("jpg", 120, 80);
    }

    public static byte[] png() {
        return drawn("png", 120, 80);
    }

    /** A JPEG with a segment after its start. */
    public static byte[] jpegWith(int marker, byte[] content) {
        byte[] jpeg = jpeg();
        ByteBuffer segment = ByteBuffer.allocate(4 + content.length);
        segment.put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2));
        return joined(Arrays.copyOf(jpeg, 2), segment.put(content).array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    public static byte[] jpegWithComment(String comment) {
        return jpegWith(0xFE, comment.getBytes(ISO_8859_1));
    }

    /** A PNG with a chunk after its header. */
    public static byte[] pngWith(String type, byte[] content) {
        byte[] png = png();
        return joined(
                Arrays.copyOf(png, PNG_HEADER), chunk(type, content), Arrays.copyOfRange(png, PNG_HEADER, png.length));
    }

    /** A PNG whose header announces this size. */
    public static byte[] pngOf(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        byte[] png = png();
        return joined(Arrays.copyOf(png, 8), chunk("IHDR", header), Arrays.copyOfRange(png, PNG_HEADER, png.length));
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] named = joined(type.getBytes(ISO_8859_1), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
