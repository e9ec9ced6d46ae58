package org.marsad.evidence.internal.likeness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.marsad.evidence.internal.likeness.Fingerprint.Part;

/** Parts of many fingerprints, one behind the other in memory: a million hashes are 32 MB and scanned in milliseconds. */
final class PackedParts {

    private static final int FIRST_SIZE = 1024;

    private long[] words = new long[FIRST_SIZE * Part.WORDS];
    private long[] owners = new long[FIRST_SIZE];
    private boolean[] frames = new boolean[FIRST_SIZE];
    private final Map<Long, Integer> framesOfVideos = new HashMap<>();
    private int size;

    void add(long fingerprintId, Form form, Part part) {
        if (size == owners.length) {
            grow();
        }
        System.arraycopy(part.words(), 0, words, size * Part.WORDS, Part.WORDS);
        owners[size] = fingerprintId;
        frames[size] = form == Form.VIDEO;
        size++;
        if (form == Form.VIDEO) {
            framesOfVideos.merge(fingerprintId, 1, Integer::sum);
        }
    }

    private void grow() {
        int larger = Math.addExact(size, size / 2);
        words = Arrays.copyOf(words, Math.multiplyExact(larger, Part.WORDS));
        owners = Arrays.copyOf(owners, larger);
        frames = Arrays.copyOf(frames, larger);
    }

    int size() {
        return size;
    }

    long owner(int index) {
        return owners[index];
    }

    boolean isFrame(int index) {
        return frames[index];
    }

    /** How many frames a video has; 0 of an image. */
    int framesOf(long fingerprintId) {
        return framesOfVideos.getOrDefault(fingerprintId, 0);
    }

    int distance(int index, Part part) {
        return Closeness.distance(part.words(), 0, words, index * Part.WORDS);
    }

    int shared(int index, Part part) {
        return Closeness.shared(part.words(), 0, words, index * Part.WORDS);
    }
}
