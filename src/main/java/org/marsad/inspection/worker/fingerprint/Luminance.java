package org.marsad.inspection.worker.fingerprint;

import java.awt.image.BufferedImage;

/**
 * The brightness of a picture, 0 to 255 a pixel, row by row. Colours are left out: they change with every messenger.
 */
record Luminance(int width, int height, float[] values) {

    static Luminance of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        float[] values = new float[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                values[y * width + x] = brightness(row[x]);
            }
        }
        return new Luminance(width, height, values);
    }

    /** ITU-R BT.601 weights; what is transparent counts as white, as viewers show it. */
    private static float brightness(int argb) {
        float luma = 0.299f * (argb >> 16 & 0xff) + 0.587f * (argb >> 8 & 0xff) + 0.114f * (argb & 0xff);
        float opaque = (argb >>> 24) / 255f;
        return luma * opaque + 255 * (1 - opaque);
    }

    float at(int x, int y) {
        return values[y * width + x];
    }

    Luminance crop(int left, int top, int newWidth, int newHeight) {
        float[] cut = new float[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            System.arraycopy(values, (top + y) * width + left, cut, y * newWidth, newWidth);
        }
        return new Luminance(newWidth, newHeight, cut);
    }

    /** The middle, so many hundredths of its width and height. */
    Luminance centre(int percent) {
        int newWidth = Math.max(1, width * percent / 100);
        int newHeight = Math.max(1, height * percent / 100);
        return crop((width - newWidth) / 2, (height - newHeight) / 2, newWidth, newHeight);
    }

    Luminance mirrored() {
        float[] flipped = new float[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                flipped[y * width + x] = values[y * width + width - 1 - x];
            }
        }
        return new Luminance(width, height, flipped);
    }

    Luminance transposed() {
        return new Luminance(height, width, Averages.transposed(values, width, height));
    }

    /** Shrunk so that its longer side is at most this; a smaller one stays as it is. */
    Luminance within(int longest) {
        int longer = Math.max(width, height);
        if (longer <= longest) {
            return this;
        }
        return scaled(Math.max(1, width * longest / longer), Math.max(1, height * longest / longer));
    }

    /** Every new pixel is the mean of the area it covers, so that fine detail and noise do not alias. */
    Luminance scaled(int newWidth, int newHeight) {
        float[] narrow = Averages.ofRows(values, width, height, newWidth);
        float[] turned = Averages.transposed(narrow, newWidth, height);
        float[] small = Averages.ofRows(turned, height, newWidth, newHeight);
        return new Luminance(newWidth, newHeight, Averages.transposed(small, newHeight, newWidth));
    }
}
