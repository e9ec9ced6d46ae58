package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The entries of one archive: whether directory, own headers and content say the same, and what they unpack to. */
final class ZipEntries {

    private static final int LOCAL_HEADER = 30;

    /** A descriptor of sizes behind an entry takes up to 24 bytes, aligning for memory mapping a few more. */
    private static final long GAP = 64;

    /** Most that is unpacked to see whether the sizes are true: half a second's work. */
    private static final long MOST_UNPACKED = 256L * 1024 * 1024;

    /** Of each entry this much is looked at. */
    private static final int HEAD = 1024 * 1024;

    private final Bytes bytes;
    private final ZipDirectory directory;
    private final Set<Flaw> flaws;
    private final List<Range> ranges = new ArrayList<>();
    private long budget = MOST_UNPACKED;

    ZipEntries(Bytes bytes, ZipDirectory directory, Set<Flaw> flaws) {
        this.bytes = bytes;
        this.directory = directory;
        this.flaws = flaws;
    }

    private record Range(long from, long to) {}

    void check() throws IOException {
        long position = directory.start();
        for (long entry = 0; entry < directory.entries(); entry++) {
            ZipEntry next = ZipEntry.read(bytes, position);
            check(next);
            position = next.next();
        }
        checkRanges();
    }

    private void check(ZipEntry entry) throws IOException {
        long local = entry.local() + directory.shift();
        if (!bytes.is(local, "PK\u0003\u0004")) {
            throw new FlawedException(Flaw.MALFORMED);
        }
        int name = bytes.u16le(local + 26);
        long data = local + LOCAL_HEADER + name + bytes.u16le(local + 28);
        ranges.add(new Range(local, data + entry.packed()));
        if (data + entry.packed() > directory.start() || !bytes.is(local + LOCAL_HEADER, entry.name())) {
            flaws.add(Flaw.MALFORMED);
        }
        if (Inflation.isBomb(entry.packed(), entry.unpacked())) {
            flaws.add(Flaw.ARCHIVE_BOMB);
        }
        if (entry.isEncrypted() || ZipEntry.isEncrypted(bytes.u16le(local + 6))) {
            flaws.add(Flaw.ENCRYPTED);
        } else {
            OfficeParts.check(entry.name(), head(entry, data), flaws);
        }
    }

    /** How an entry begins once it is unpacked; on the way the size that the directory claims is checked. */
    private byte[] head(ZipEntry entry, long data) throws IOException {
        if (entry.method() == ZipEntry.STORED) {
            if (entry.packed() != entry.unpacked()) {
                flaws.add(Flaw.MALFORMED);
            }
            return bytes.upTo(data, (int) Math.min(HEAD, entry.packed()));
        }
        if (entry.method() != ZipEntry.DEFLATED || budget <= 0) {
            return new byte[0];
        }
        long claimed = Math.min(entry.unpacked(), budget);
        Inflation inflation = Inflation.of(bytes, data, entry.packed(), true, claimed, HEAD);
        budget -= inflation.size();
        if (inflation.size() > entry.unpacked()) {
            flaws.add(Flaw.ARCHIVE_BOMB);
        } else if (inflation.broken() || inflation.size() < claimed) {
            flaws.add(Flaw.MALFORMED);
        }
        return inflation.head();
    }

    /** Entries that share bytes unpack the same content many times over; bytes that no entry has are hidden. */
    private void checkRanges() {
        ranges.sort(Comparator.comparingLong(Range::from));
        long reached = 0;
        for (Range range : ranges) {
            if (range.from() < reached) {
                flaws.add(Flaw.ARCHIVE_BOMB);
            } else if (range.from() - reached > GAP) {
                flaws.add(reached == 0 ? Flaw.POLYGLOT : Flaw.APPENDED_DATA);
            }
            reached = Math.max(reached, range.to());
        }
        if (directory.start() - reached > GAP) {
            flaws.add(Flaw.APPENDED_DATA);
        }
    }
}
