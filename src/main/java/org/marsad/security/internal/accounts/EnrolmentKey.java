package org.marsad.security.internal.accounts;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The key that an authenticator is to take.
 *
 * @param base32 as people type it
 */
public record EnrolmentKey(String username, String base32) {

    private static final String ISSUER = "Marsad";
    private static final int QUIET_ZONE = 4;

    /** In groups of four, to be read and typed. */
    public String inGroups() {
        return base32.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The address that authenticators read from the picture: the key URI format of Google Authenticator. */
    public String uri() {
        return "otpauth://totp/" + ISSUER + ":"
                + URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20") + "?secret=" + base32
                + "&issuer=" + ISSUER;
    }

    /** The address as a QR code. */
    public Picture picture() {
        try {
            BitMatrix dots = new QRCodeWriter()
                    .encode(uri(), BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
            return new Picture(dots.getWidth(), path(dots));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One square for each dark dot. */
    private static String path(BitMatrix dots) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /** Without the key: this could end up in a log. */
    @Override
    public String toString() {
        return "key of " + username;
    }

    /**
     * A QR code as an SVG path: the server draws it, no script and no other site sees the key.
     *
     * @param size dots on a side, with the quiet zone
     */
    public record Picture(int size, String path) {}
}
