package org.marsad.inspection.worker.copy;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture decoded within bounds: what its header announces is checked before anything decodes it.
 *
 * @param width of the file's own picture, before any gaps
 * @param height the same
 */
record BoundedPicture(BufferedImage image, int width, int height) {

    /** What evidence.md allows to be decoded at all. */
    private static final long MOST_PIXELS = 120_000_000;

    /** Decoded and once more as RGB it fits the 512 MB of a worker; larger pictures are read with gaps. */
    private static final long MOST_BYTES = 150_000_000;

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "webp");

    /**
     * Reads the first picture of a file.
     *
     * @param longest the longer side that is enough for the caller; 0 for all there is
     * @throws IOException if it is no picture of an accepted format, too large, or does not decode
     */
    static BoundedPicture read(Path file, int longest) throws IOException {
        try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
            ImageReader reader = reader(stream);
            try {
                reader.setInput(stream, true, true);
                return read(reader, longest);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream stream) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
            reader.dispose();
        }
        throw new IOException("no picture of an accepted format");
    }

    private static BoundedPicture read(ImageReader reader, int longest) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (width < 1 || height < 1 || pixels > MOST_PIXELS) {
            throw new IOException("more pixels than are decoded here");
        }
        int gap = Math.max(gapForMemory(pixels, bytesPerPixel(reader)), gapForSide(Math.max(width, height), longest));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(gap, gap, 0, 0);
        return new BoundedPicture(reader.read(0, parameters), width, height);
    }

    private static int gapForMemory(long pixels, int bytesPerPixel) {
        return (int) Math.ceil(Math.sqrt((double) pixels * bytesPerPixel / MOST_BYTES));
    }

    /** Leaves at least twice the wanted side, so that what is then made smaller is still smooth. */
    private static int gapForSide(int side, int longest) {
        return longest < 1 ? 1 : Math.max(1, side / (2 * longest));
    }

    private static int bytesPerPixel(ImageReader reader) throws IOException {
        ColorModel model = reader.getImageTypes(0).next().getColorModel();
        return Math.max(3, (model.getPixelSize() + 7) / 8);
    }
}
