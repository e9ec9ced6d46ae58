package org.marsad.custody.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.custody.CustodyCheck;
import org.marsad.custody.CustodyCheck.Broken;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads chains beside their heads, in the order of positions, and keeps the first break. */
final class EndToEnd implements RowCallbackHandler {

    private long entries;
    private long subjects;

    @Nullable
    private UUID subject;

    @Nullable
    private ChainLink last;

    @Nullable
    private Head head;

    @Nullable
    private Broken broken;

    /** How a chain ends, as kept beside it. */
    private record Head(int entries, String hash) {}

    @Override
    public void processRow(ResultSet row) throws SQLException {
        UUID current = row.getObject("chain", UUID.class);
        if (!current.equals(subject)) {
            end();
            subject = current;
            last = null;
            head = row.getString("head_hash") == null
                    ? null
                    : new Head(row.getInt("head_entries"), row.getString("head_hash"));
            subjects++;
        }
        if (row.getObject("subject") != null) {
            next(ChainLink.read(row, row.getRow()));
        }
    }

    private void next(ChainLink link) {
        entries++;
        if (!link.follows(last)) {
            note(
                    link.subject(),
                    link.position(),
                    "the entry \"" + link.action() + "\" of " + link.at() + " is not what was written there");
        }
        last = link;
    }

    /** Compares the chain that has just ended with its head. */
    private void end() {
        if (subject == null) {
            return;
        }
        int length = last == null ? 0 : last.position();
        if (head == null) {
            note(subject, length, "the chain has no head");
        } else if (length < head.entries()) {
            note(subject, length + 1, "entries are missing up to number " + head.entries());
        } else if (last == null || length > head.entries() || !last.hash().equals(head.hash())) {
            note(subject, length, "the chain does not end as it was written");
        }
    }

    private void note(UUID where, int position, String what) {
        if (broken == null) {
            broken = new Broken(where, position, what);
        }
    }

    CustodyCheck result() {
        end();
        subject = null;
        return new CustodyCheck(entries, subjects, broken);
    }
}
