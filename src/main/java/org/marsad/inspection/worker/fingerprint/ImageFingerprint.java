package org.marsad.inspection.worker.fingerprint;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import org.marsad.inspection.worker.Operation;
import org.marsad.inspection.worker.Request;

/**
 * {@code image-fingerprint}: answers {@code hashes}, eight of 256 bits in hex, or an empty string for a picture in
 * which there is too little to recognise it by. Parameters: {@code upright} is {@code true} for a file that was turned
 * already, whatever its metadata say.
 */
public final class ImageFingerprint implements Operation {

    @Override
    public String name() {
        return "image-fingerprint";
    }

    @Override
    public Map<String, Object> run(Request request) throws IOException {
        boolean upright = Boolean.parseBoolean(request.parameters().getOrDefault("upright", "false"));
        Luminance picture = Picture.read(request.in(), upright);
        return Map.of(
                "hashes",
                PictureHashes.of(picture).map(HexFormat.of()::formatHex).orElse(""));
    }
}
