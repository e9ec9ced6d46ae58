package org.marsad.promise.internal.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.internal.PromiseContent;
import org.marsad.promise.internal.TextColumn;
import org.marsad.promise.internal.editing.Proposal.Act;
import org.marsad.promise.internal.editing.Proposal.ActKind;
import org.marsad.promise.internal.editing.Proposal.Draft;
import org.marsad.promise.internal.editing.Proposal.Kind;
import org.marsad.promise.internal.editing.Proposal.State;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKey;
import org.marsad.sealing.TextKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of proposals and of what was done to them. */
@Repository
@OneConnection
class ProposalRows {

    private static final String CONTENT = "content";
    private static final String NOTE = "note";
    private static final String REASON = "reason";

    private final JdbcClient jdbc;
    private final TextKeys keys;

    ProposalRows(JdbcClient jdbc, TextKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    private SealedRow sealed(UUID id) {
        return keys.of(id).row("promise_proposal", id);
    }

    /** Fails with a duplicate key if the promise has an open proposal already. */
    void insert(Proposal proposal) {
        Draft draft = proposal.draft();
        SealedRow sealed = sealed(proposal.id());
        jdbc.sql("""
                insert into promise_proposal (id, promise_id, kind, base_version, content, note, reason, proposed_by,
                    proposed_at, state, revision, open_for)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(proposal.id(), draft.promiseId(), draft.kind().name(), draft.base())
                .params(sealed.sealAny(CONTENT, written(draft.content())), sealed.sealAny(NOTE, written(draft.note())))
                .params(sealed.seal(REASON, draft.reason()))
                .params(proposal.proposedBy(), Timestamp.from(proposal.proposedAt()))
                .params(proposal.state().name(), proposal.revision(), draft.promiseId())
                .update();
    }

    void update(Proposal proposal) {
        Draft draft = proposal.draft();
        SealedRow sealed = sealed(proposal.id());
        jdbc.sql("""
                update promise_proposal set base_version = ?, content = ?, note = ?, reason = ?, state = ?,
                    revision = ?, open_for = ? where id = ?
                """)
                .params(draft.base(), sealed.sealAny(CONTENT, written(draft.content())))
                .params(sealed.sealAny(NOTE, written(draft.note())), sealed.seal(REASON, draft.reason()))
                .params(proposal.state().name(), proposal.revision())
                .params(proposal.state().holds() ? draft.promiseId() : null, proposal.id())
                .update();
    }

    /** What the database counts is not known before it is stored: what was done, by whom and to which text tells it. */
    private static SealedRow sealed(TextKey key, UUID proposalId, String act, String by, int revision) {
        return key.row("proposal_act", proposalId, act, by, revision);
    }

    void insert(UUID proposalId, Act act) {
        SealedRow sealed = sealed(keys.of(proposalId), proposalId, act.kind().name(), act.by(), act.revision());
        jdbc.sql("""
                insert into proposal_act (proposal_id, position, act, actor, acted_at, revision, content, note)
                values (?, (select coalesce(max(position), 0) + 1 from proposal_act where proposal_id = ?),
                    ?, ?, ?, ?, ?, ?)
                """)
                .params(proposalId, proposalId, act.kind().name(), act.by(), Timestamp.from(act.at()))
                .params(act.revision(), sealed.sealAny(CONTENT, written(act.content())))
                .params(sealed.sealAny(NOTE, act.note()))
                .update();
    }

    Optional<Proposal> find(UUID id) {
        return jdbc.sql("select * from promise_proposal where id = ?")
                .param(id)
                .query((row, n) -> proposal(row))
                .optional();
    }

    /** The same, with the row locked until the transaction ends. */
    Optional<Proposal> lock(UUID id) {
        return jdbc.sql("select * from promise_proposal where id = ? for update")
                .param(id)
                .query((row, n) -> proposal(row))
                .optional();
    }

    Optional<Proposal> openFor(String promiseId) {
        return jdbc.sql("select * from promise_proposal where open_for = ?")
                .param(promiseId)
                .query((row, n) -> proposal(row))
                .optional();
    }

    /** All that are open, the longest waiting first. */
    List<Proposal> open() {
        return jdbc.sql("select * from promise_proposal where open_for is not null order by proposed_at, id")
                .query((row, n) -> proposal(row))
                .list();
    }

    /** All of a promise, newest first. */
    List<Proposal> of(String promiseId) {
        return jdbc.sql("select * from promise_proposal where promise_id = ? order by proposed_at desc, id")
                .param(promiseId)
                .query((row, n) -> proposal(row))
                .list();
    }

    /** Oldest first. */
    List<Act> acts(UUID proposalId) {
        TextKey key = keys.of(proposalId);
        return jdbc.sql("select * from proposal_act where proposal_id = ? order by position")
                .param(proposalId)
                .query((row, n) -> act(row, proposalId, key))
                .list();
    }

    private static Act act(ResultSet row, UUID proposalId, TextKey key) throws SQLException {
        ActKind kind = ActKind.valueOf(row.getString("act"));
        String by = row.getString("actor");
        int revision = row.getInt("revision");
        SealedRow sealed = sealed(key, proposalId, kind.name(), by, revision);
        return new Act(
                kind,
                by,
                row.getTimestamp("acted_at").toInstant(),
                revision,
                content(sealed, row),
                sealed.openAny(NOTE, row.getString(NOTE)));
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        SealedRow sealed = sealed(id);
        Draft draft = new Draft(
                row.getString("promise_id"),
                Kind.valueOf(row.getString("kind")),
                row.getInt("base_version"),
                content(sealed, row),
                TextColumn.readOptional(sealed.openAny(NOTE, row.getString(NOTE))),
                sealed.open(REASON, row.getString(REASON)));
        return new Proposal(
                id,
                draft,
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("revision"));
    }

    private static @Nullable PromiseContent content(SealedRow sealed, ResultSet row) throws SQLException {
        String column = sealed.openAny(CONTENT, row.getString(CONTENT));
        return column == null ? null : PromiseContent.read(column);
    }

    private static @Nullable String written(@Nullable PromiseContent content) {
        return content == null ? null : content.write();
    }

    private static @Nullable String written(@Nullable LocalizedText note) {
        return note == null ? null : TextColumn.write(note);
    }
}
