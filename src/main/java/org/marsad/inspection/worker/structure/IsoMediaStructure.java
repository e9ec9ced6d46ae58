package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.util.Set;

/** ISO base media (ISO/IEC 14496-12: MP4, QuickTime, HEIF): boxes that end where the file does. */
final class IsoMediaStructure implements Structure {

    /** Where a box with a picture's or a track's size may lie in. */
    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "meta", "iprp", "ipco");

    private static final int DEEPEST = 6;

    /** Boxes looked at; an hour of fragmented film has some thousands. */
    private static final int MOST = 1_000_000;

    @Override
    public boolean covers(String type, Bytes bytes) throws IOException {
        return bytes.is(4, "ftyp") || type.equals("video/quicktime") || type.equals("video/mp4");
    }

    @Override
    public void check(Bytes bytes, Set<Flaw> flaws) throws IOException {
        new Walk(bytes, flaws).file();
    }

    /** One way through the boxes of a file. */
    private static final class Walk {

        private final Bytes bytes;
        private final Set<Flaw> flaws;
        private int seen;
        private boolean described;

        Walk(Bytes bytes, Set<Flaw> flaws) {
            this.bytes = bytes;
            this.flaws = flaws;
        }

        void file() throws IOException {
            long end = boxes(0, bytes.size(), 0);
            if (!bytes.isPadding(end, bytes.size())) {
                flaws.add(Flaw.APPENDED_DATA);
            }
            if (!described) {
                flaws.add(Flaw.TRUNCATED); // neither moov nor meta: what describes the rest never came
            }
        }

        /** Walks boxes side by side; where they end. */
        private long boxes(long from, long to, int depth) throws IOException {
            long position = from;
            while (position + 8 <= to && isBox(position)) {
                if (++seen > MOST) {
                    throw new FlawedException(Flaw.ARCHIVE_BOMB);
                }
                long header = bytes.u32(position) == 1 ? 16 : 8;
                long size = size(position, to);
                if (size < header) {
                    throw new FlawedException(Flaw.MALFORMED);
                }
                if (size > to - position) {
                    throw new FlawedException(depth == 0 ? Flaw.TRUNCATED : Flaw.MALFORMED);
                }
                inside(bytes.latin1(position + 4, 4), position + header, position + size, depth);
                position += size;
            }
            return position;
        }

        private long size(long position, long to) throws IOException {
            long size = bytes.u32(position);
            if (size == 0) {
                return to - position;
            }
            return size == 1 ? bytes.u64(position + 8) : size;
        }

        private void inside(String type, long from, long to, int depth) throws IOException {
            described |= depth == 0 && (type.equals("moov") || type.equals("meta") || type.equals("moof"));
            if (type.equals("ispe")) {
                Pixels.announced(bytes.u32(from + 4), bytes.u32(from + 8), flaws);
            } else if (type.equals("tkhd") && to - from >= 8) {
                Pixels.announced(bytes.u16(to - 8), bytes.u16(to - 4), flaws);
            } else if (CONTAINERS.contains(type) && depth < DEEPEST) {
                // HEIF's meta begins with a version and flags, QuickTime's does not.
                boolean versioned = type.equals("meta") && !bytes.is(from + 4, "hdlr");
                boxes(versioned ? from + 4 : from, to, depth + 1);
            }
        }

        /** A box's type is four letters, digits or marks, or begins with Apple's ©. */
        private boolean isBox(long position) throws IOException {
            for (int i = 4; i < 8; i++) {
                int each = bytes.u8(position + i);
                if ((each < ' ' || each > '~') && each != 0xA9) {
                    return false;
                }
            }
            return true;
        }
    }
}
