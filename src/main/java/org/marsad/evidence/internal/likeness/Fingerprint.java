package org.marsad.evidence.internal.likeness;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.List;

/**
 * What a content is recognised by. The same content always has the same one.
 *
 * @param parts one of an image or a text, one for every frame of a video that shows something new
 */
record Fingerprint(Form form, List<Part> parts) {

    static final Fingerprint NONE = new Fingerprint(Form.NONE, List.of());

    Fingerprint {
        parts = List.copyOf(parts);
    }

    static Fingerprint of(Form form, Part part) {
        return new Fingerprint(form, List.of(part));
    }

    /**
     * 256 bytes: eight hashes of 256 bits each, or 128 least values of 16 bits.
     *
     * @param position second in a video, 0 otherwise
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Part(int position, long[] words) {

        static final int WORDS = 32;

        static Part of(int position, byte[] bytes) {
            LongBuffer buffer = ByteBuffer.wrap(bytes).asLongBuffer();
            long[] words = new long[WORDS];
            buffer.get(words);
            return new Part(position, words);
        }

        byte[] bytes() {
            ByteBuffer bytes = ByteBuffer.allocate(WORDS * Long.BYTES);
            bytes.asLongBuffer().put(words);
            return bytes.array();
        }
    }
}
