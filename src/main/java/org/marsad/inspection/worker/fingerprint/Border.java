package org.marsad.inspection.worker.fingerprint;

import java.util.function.IntPredicate;

/** The plain frame that a repost, a scanner or a messenger puts around a picture. */
final class Border {

    /** How far a pixel may be from the corner's brightness: what JPEG at quality 50 does beside an edge. */
    private static final float TOLERANCE = 16;
    /** One pixel in 50 of a line may differ: dust, a date stamp's edge. */
    private static final int ODD_ONES = 50;
    /** Never more than this part of a side goes: a picture that is all plain has no border. */
    private static final double MOST = 0.4;

    private Border() {}

    static Luminance trimmed(Luminance picture) {
        int mostRows = (int) (picture.height() * MOST);
        int mostColumns = (int) (picture.width() * MOST);
        int top = lines(mostRows, y -> isPlainRow(picture, y));
        int bottom = lines(mostRows, y -> isPlainRow(picture, picture.height() - 1 - y));
        int left = lines(mostColumns, x -> isPlainColumn(picture, x));
        int right = lines(mostColumns, x -> isPlainColumn(picture, picture.width() - 1 - x));
        return picture.crop(left, top, picture.width() - left - right, picture.height() - top - bottom);
    }

    private static int lines(int most, IntPredicate isPlain) {
        int count = 0;
        while (count < most && isPlain.test(count)) {
            count++;
        }
        return count;
    }

    private static boolean isPlainRow(Luminance picture, int y) {
        float plain = picture.at(0, y);
        int odd = 0;
        for (int x = 0; x < picture.width(); x++) {
            odd += Math.abs(picture.at(x, y) - plain) > TOLERANCE ? 1 : 0;
        }
        return odd * ODD_ONES <= picture.width();
    }

    private static boolean isPlainColumn(Luminance picture, int x) {
        float plain = picture.at(x, 0);
        int odd = 0;
        for (int y = 0; y < picture.height(); y++) {
            odd += Math.abs(picture.at(x, y) - plain) > TOLERANCE ? 1 : 0;
        }
        return odd * ODD_ONES <= picture.height();
    }
}
