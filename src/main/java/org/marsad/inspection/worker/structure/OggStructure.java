package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.util.Set;

/** Ogg (RFC 3533): pages up to the end of the file. */
final class OggStructure implements Structure {

    private static final int HEADER = 27;

    @Override
    public boolean covers(String type, Bytes bytes) throws IOException {
        return bytes.is(0, "OggS");
    }

    @Override
    public void check(Bytes bytes, Set<Flaw> flaws) throws IOException {
        long position = 0;
        while (bytes.is(position, "OggS")) {
            int segments = bytes.u8(position + HEADER - 1);
            long page = HEADER + segments;
            for (int i = 0; i < segments; i++) {
                page += bytes.u8(position + HEADER + i);
            }
            position += page;
        }
        if (position > bytes.size()) {
            flaws.add(Flaw.TRUNCATED);
        } else if (!bytes.isPadding(position, bytes.size())) {
            flaws.add(Flaw.APPENDED_DATA);
        }
    }
}
