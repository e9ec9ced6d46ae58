package org.marsad.promise.internal.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.internal.ImportedPromise;
import org.marsad.promise.internal.editing.Histories;
import org.marsad.promise.internal.importing.PromiseImport.State;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of imports and of the proposals they became. */
@Repository
@OneConnection
class ImportRows implements Histories {

    private static final int SHOWN = 50;
    private static final String CONTENT = "content";
    private static final String HISTORY = "history";

    private final JdbcClient jdbc;
    private final TextKeys keys;

    ImportRows(JdbcClient jdbc, TextKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    void insert(PromiseImport made, byte[] content) {
        jdbc.sql("""
                insert into promise_import (id, name, sha256, content, state, imported_by, imported_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        made.id(),
                        made.name(),
                        made.sha256(),
                        file(made.id()).seal(CONTENT, Base64.getEncoder().encodeToString(content)))
                .params(made.state().name(), made.by(), Timestamp.from(made.at()))
                .update();
    }

    /** The newest first. */
    List<PromiseImport> newest() {
        return jdbc.sql("select * from promise_import order by imported_at desc, id fetch first " + SHOWN
                        + " rows only")
                .query((row, n) -> read(row))
                .list();
    }

    Optional<PromiseImport> find(UUID id) {
        return jdbc.sql("select * from promise_import where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The same, with the row locked until the transaction ends. */
    Optional<PromiseImport> lock(UUID id) {
        return jdbc.sql("select * from promise_import where id = ? for update")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    private SealedRow file(UUID id) {
        return keys.of(id).row("promise_import", id);
    }

    /** The history of a proposal, under the proposal's key. */
    private SealedRow item(UUID proposalId) {
        return keys.of(proposalId).row("promise_import_item", proposalId);
    }

    /** The file, as long as nothing has come of it. */
    byte[] content(UUID id) {
        String content = jdbc.sql("select content from promise_import where id = ? and content is not null")
                .param(id)
                .query(String.class)
                .single();
        return Base64.getDecoder().decode(file(id).open(CONTENT, content));
    }

    /** Reports that somebody has not proposed; who brings in another file has done with them. */
    void dropReported(String by) {
        jdbc.sql("select id from promise_import where imported_by = ? and state = ?")
                .params(by, State.REPORTED.name())
                .query(UUID.class)
                .list()
                .forEach(keys::destroy);
        jdbc.sql("update promise_import set state = ?, content = null where imported_by = ? and state = ?")
                .params(State.DROPPED.name(), by, State.REPORTED.name())
                .update();
    }

    /** What has come of it; the file goes. */
    void end(UUID id, State state, @Nullable Instant proposedAt) {
        keys.destroy(id);
        jdbc.sql("update promise_import set state = ?, proposed_at = ?, content = null where id = ?")
                .params(state.name(), proposedAt == null ? null : Timestamp.from(proposedAt), id)
                .update();
    }

    void insertItem(UUID importId, int position, UUID proposalId, @Nullable ImportedPromise history) {
        jdbc.sql("insert into promise_import_item (import_id, position, proposal_id, history) values (?, ?, ?, ?)")
                .params(importId, position, proposalId)
                .param(history == null ? null : item(proposalId).seal(HISTORY, history.write()))
                .update();
    }

    /** Ids of the proposals, in the order of the file. */
    List<UUID> proposals(UUID importId) {
        return jdbc.sql("select proposal_id from promise_import_item where import_id = ? order by position")
                .param(importId)
                .query(UUID.class)
                .list();
    }

    @Override
    public Optional<ImportedPromise> history(UUID proposalId) {
        return jdbc.sql("select history from promise_import_item where proposal_id = ? and history is not null")
                .param(proposalId)
                .query(String.class)
                .optional()
                .map(stored -> ImportedPromise.read(item(proposalId).open(HISTORY, stored)));
    }

    private static PromiseImport read(ResultSet row) throws SQLException {
        Timestamp proposed = row.getTimestamp("proposed_at");
        return new PromiseImport(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("sha256"),
                State.valueOf(row.getString("state")),
                row.getString("imported_by"),
                row.getTimestamp("imported_at").toInstant(),
                proposed == null ? null : proposed.toInstant());
    }
}
