package org.marsad.audit.internal;

import org.jspecify.annotations.Nullable;
import org.marsad.audit.AuditCheck;
import org.marsad.audit.AuditCheck.Broken;
import org.marsad.audit.AuditEntry;
import org.marsad.custody.ChainHash;

/** Reads the chain from its beginning to where its head says that it ends, and keeps the first break. */
final class EndToEnd {

    private final long entries;
    private final String head;
    private long number;
    private String hash = ChainHash.NONE;
    private @Nullable Broken broken;

    /**
     * @param entries how many there are by the head
     * @param head hash of the last by the head
     * @param last the highest number that is there
     */
    EndToEnd(long entries, String head, long last) {
        this.entries = entries;
        this.head = head;
        if (last > entries) {
            note(entries + 1, "an entry stands beyond the end of the chain");
        }
    }

    static EndToEnd withoutHead() {
        EndToEnd reading = new EndToEnd(0, ChainHash.NONE, 0);
        reading.note(1, "the chain has no head");
        return reading;
    }

    /** False once a break was found, or the end reached. */
    boolean goesOn() {
        return broken == null && number < entries;
    }

    void next(AuditEntry entry) {
        if (!goesOn()) {
            return;
        }
        number++;
        if (entry.number() != number) {
            note(number, "the entry is missing");
        } else if (!AuditLink.follows(entry, hash)) {
            note(number, "the entry is not what was written there");
        }
        hash = entry.hash();
    }

    private void note(long where, String what) {
        broken = new Broken(where, what);
    }

    AuditCheck result() {
        if (broken == null && number < entries) {
            note(number + 1, "the entries up to number " + entries + " are missing");
        } else if (broken == null && !hash.equals(head)) {
            note(number, "the chain does not end as it was written");
        }
        return new AuditCheck(entries, head, broken);
    }
}
