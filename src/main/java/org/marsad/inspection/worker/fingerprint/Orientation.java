package org.marsad.inspection.worker.fingerprint;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.IOException;
import java.nio.file.Path;

/** How the camera was held, as EXIF numbers it (tag 0x0112): 1 is upright. */
record Orientation(int number) {

    /** What cannot be read counts as upright: viewers do the same. */
    static Orientation of(Path file) {
        try {
            ExifIFD0Directory exif =
                    ImageMetadataReader.readMetadata(file.toFile()).getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer number = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return new Orientation(number == null ? 1 : number);
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            return new Orientation(1);
        }
    }

    Luminance turn(Luminance stored) {
        return switch (number) {
            case 2 -> stored.mirrored();
            case 3 -> upsideDown(stored).mirrored();
            case 4 -> upsideDown(stored);
            case 5 -> stored.transposed();
            case 6 -> stored.transposed().mirrored();
            case 7 -> stored.mirrored().transposed().mirrored();
            case 8 -> stored.mirrored().transposed();
            default -> stored;
        };
    }

    private static Luminance upsideDown(Luminance stored) {
        return stored.transposed().mirrored().transposed();
    }
}
