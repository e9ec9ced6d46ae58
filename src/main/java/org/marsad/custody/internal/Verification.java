package org.marsad.custody.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Walks through the whole log, subject by subject in the order of positions, and notes where a chain breaks. */
final class Verification implements RowCallbackHandler {

    private final Set<UUID> broken = new HashSet<>();

    @Nullable
    private ChainLink last;

    @Override
    public void processRow(ResultSet row) throws SQLException {
        ChainLink link = ChainLink.read(row, row.getRow());
        boolean sameSubject = last != null && last.subject().equals(link.subject());
        if (!link.follows(sameSubject ? last : null)) {
            broken.add(link.subject());
        }
        last = link;
    }

    Set<UUID> broken() {
        return Set.copyOf(broken);
    }
}
