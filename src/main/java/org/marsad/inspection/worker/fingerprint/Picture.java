package org.marsad.inspection.worker.fingerprint;

import java.awt.image.BufferedImage;
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

/** Reads a stranger's image, small enough to compare: what its header announces is checked before anything decodes. */
final class Picture {

    /** Of the header: what evidence.md allows to be decoded at all. */
    private static final long MOST_PIXELS = 120_000_000;
    /** Large images are read with gaps, to a longer side of one to two times this; hashes need 512. */
    private static final int ENOUGH = 1024;

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "webp");

    private Picture() {}

    /**
     * Reads it as it hangs on the wall.
     *
     * @param upright true if the file was turned already, whatever its metadata say
     * @throws IOException if it cannot be decoded to its end, or is larger than anything here decodes
     */
    static Luminance read(Path file, boolean upright) throws IOException {
        Luminance asStored = Luminance.of(decoded(file));
        return upright ? asStored : Orientation.of(file).turn(asStored);
    }

    private static BufferedImage decoded(Path file) throws IOException {
        try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
            ImageReader reader = reader(stream);
            try {
                reader.setInput(stream, true, true);
                Truncation truncation = new Truncation();
                reader.addIIOReadWarningListener(truncation);
                BufferedImage image = decoded(reader);
                truncation.refuseCut();
                return image;
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
        throw new IOException("no image of a format that is compared");
    }

    private static BufferedImage decoded(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
            throw new IOException("more pixels than are decoded here");
        }
        ImageReadParam parameters = reader.getDefaultReadParam();
        int gap = Math.max(1, Math.max(width, height) / ENOUGH);
        parameters.setSourceSubsampling(gap, gap, 0, 0);
        return reader.read(0, parameters);
    }
}
