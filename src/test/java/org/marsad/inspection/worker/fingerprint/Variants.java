package org.marsad.inspection.worker.fingerprint;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What becomes of a picture on its way through messengers and reposts; each ends as a JPEG, as it would there. */
public enum Variants {
    RECOMPRESSED {
        @Override
        BufferedImage draw(BufferedImage image) {
            return jpeg(image, 0.4f);
        }
    },
    HALVED {
        @Override
        BufferedImage draw(BufferedImage image) {
            return scaled(image, image.getWidth() / 2, image.getHeight() / 2);
        }
    },
    THUMBNAIL {
        @Override
        BufferedImage draw(BufferedImage image) {
            return scaled(image, 320, 320 * image.getHeight() / image.getWidth());
        }
    },
    WATERMARK {
        @Override
        BufferedImage draw(BufferedImage image) {
            return on(image.getWidth(), image.getHeight(), g -> {
                g.drawImage(image, 0, 0, null);
                g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.6f));
                g.setColor(Color.WHITE);
                g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, image.getWidth() / 12));
                g.drawString("@news channel", image.getWidth() / 6, image.getHeight() * 4 / 5);
            });
        }
    },
    CROP_5 {
        @Override
        BufferedImage draw(BufferedImage image) {
            return cropped(image, 5);
        }
    },
    CROP_10 {
        @Override
        BufferedImage draw(BufferedImage image) {
            return cropped(image, 10);
        }
    },
    CROP_25 {
        @Override
        BufferedImage draw(BufferedImage image) {
            return cropped(image, 25);
        }
    },
    MIRRORED {
        @Override
        BufferedImage draw(BufferedImage image) {
            return on(
                    image.getWidth(),
                    image.getHeight(),
                    g -> g.drawImage(image, image.getWidth(), 0, -image.getWidth(), image.getHeight(), null));
        }
    },
    BORDER_12 {
        @Override
        BufferedImage draw(BufferedImage image) {
            int x = image.getWidth() * 12 / 100;
            int y = image.getHeight() * 12 / 100;
            return on(image.getWidth() + 2 * x, image.getHeight() + 2 * y, g -> {
                g.setColor(Color.WHITE);
                g.fillRect(0, 0, image.getWidth() + 2 * x, image.getHeight() + 2 * y);
                g.drawImage(image, x, y, null);
            });
        }
    },
    ROTATED_3 {
        @Override
        BufferedImage draw(BufferedImage image) {
            return on(image.getWidth(), image.getHeight(), g -> {
                g.rotate(Math.toRadians(3), image.getWidth() / 2.0, image.getHeight() / 2.0);
                g.drawImage(image, 0, 0, null);
            });
        }
    };

    abstract BufferedImage draw(BufferedImage image);

    public BufferedImage of(BufferedImage image) {
        return jpeg(draw(image), 0.75f);
    }

    private static BufferedImage cropped(BufferedImage image, int percent) {
        int width = image.getWidth() * (100 - percent) / 100;
        int height = image.getHeight() * (100 - percent) / 100;
        return image.getSubimage((image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width, height);
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        return on(width, height, g -> g.drawImage(image, 0, 0, width, height, null));
    }

    private static BufferedImage on(int width, int height, java.util.function.Consumer<Graphics2D> drawing) {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = canvas.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.accept(g);
        g.dispose();
        return canvas;
    }

    static BufferedImage jpeg(BufferedImage image, float quality) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpegBytes(image, quality)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpegBytes(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
