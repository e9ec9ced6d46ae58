package org.marsad.inspection.worker.fingerprint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.marsad.inspection.worker.Operation;
import org.marsad.inspection.worker.Request;

/**
 * {@code frame-fingerprints}: hashes the frames of a video, {@code frame-0001.jpg} and on, as
 * {@link ImageFingerprint} hashes an image. Answers {@code frames}, one string a frame, which is empty where nothing
 * new is to be seen: an even picture, or the same as before.
 */
public final class FrameFingerprints implements Operation {

    /** Ten minutes at one frame a second. */
    private static final int MOST_FRAMES = 600;
    /** Bits of 256 in which a standing picture differs from itself; a copy of it differs by no more than 80. */
    private static final int STANDING = 16;

    private static final int BYTES = 32;

    @Override
    public String name() {
        return "frame-fingerprints";
    }

    @Override
    public Map<String, Object> run(Request request) {
        List<String> frames = new ArrayList<>();
        byte[] last = new byte[0];
        for (int number = 1; number <= MOST_FRAMES; number++) {
            Path frame = request.file(String.format(Locale.ROOT, "frame-%04d.jpg", number));
            if (!Files.exists(frame)) {
                break;
            }
            byte[] hashes = hashes(frame);
            boolean isNew = hashes.length > 0 && (last.length == 0 || distance(last, hashes) > STANDING);
            frames.add(isNew ? HexFormat.of().formatHex(hashes) : "");
            last = isNew ? hashes : last;
        }
        return Map.of("frames", frames);
    }

    /** A frame that cannot be read, as where a video was cut off, says nothing of the others. */
    private static byte[] hashes(Path frame) {
        try {
            return PictureHashes.of(Picture.read(frame, true)).orElse(new byte[0]);
        } catch (IOException | RuntimeException e) {
            return new byte[0];
        }
    }

    private static int distance(byte[] one, byte[] other) {
        int differing = 0;
        for (int i = 0; i < BYTES; i++) {
            differing += Integer.bitCount((one[i] ^ other[i]) & 0xff);
        }
        return differing;
    }
}
