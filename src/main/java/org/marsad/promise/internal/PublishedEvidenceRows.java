package org.marsad.promise.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.EntryWithdrawnException;
import org.marsad.promise.PublishedCopy;
import org.marsad.promise.PublishedEvidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that lead from timeline entries to evidence. They are inserted and read, never updated. */
@Repository
class PublishedEvidenceRows {

    private final JdbcClient jdbc;

    PublishedEvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID entry, int position, PublishedEvidence item) {
        PublishedCopy copy = item.copy();
        jdbc.sql("""
                insert into timeline_evidence (entry_id, position, public_id, kind, media_type, commitment,
                    public_copy_withheld, public_copy_sha256, public_copy_type, public_copy_size,
                    public_copy_redactions, public_copy_width, public_copy_height, record_conclusion, record_strength,
                    record_methods, record_claimed_date, record_claimed_place, record_verified_date,
                    record_verified_place, record_verified_on, record_approved_on, record_confirmed_on,
                    record_process_version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(entry, position, item.publicId(), item.kind(), item.mediaType(), item.commitment())
                .params(item.withheld(), copy == null ? null : copy.sha256(), copy == null ? null : copy.mediaType())
                .params(copy == null ? null : copy.size(), copy == null ? null : copy.redactions())
                .params(copy == null ? null : copy.width(), copy == null ? null : copy.height())
                .params(RecordColumns.of(item.record()))
                .update();
    }

    /**
     * Of a promise that was not withdrawn.
     *
     * @throws EntryWithdrawnException if every entry that named it was withdrawn
     */
    Optional<PublishedEvidence> find(UUID publicId) {
        return jdbc.sql("""
                select v.*, w.id as withdrawal from timeline_evidence v join timeline_entry e on e.id = v.entry_id
                join promise p on p.id = e.promise_id
                left join timeline_correction w on w.entry_id = e.id and w.kind = 'WITHDRAWN'
                where v.public_id = ? and p.withdrawn_at is null
                order by case when w.id is null then 0 else 1 end, e.published_at desc fetch first 1 row only
                """)
                .param(publicId)
                .query((row, n) -> notWithdrawn(row))
                .optional();
    }

    /** The latest entry that names it and was not withdrawn, else the latest that names it, on whatever promise. */
    Optional<Whereabouts> whereabouts(UUID publicId) {
        return jdbc.sql("""
                select e.promise_id, e.id from timeline_evidence v join timeline_entry e on e.id = v.entry_id
                join promise p on p.id = e.promise_id
                left join timeline_correction w on w.entry_id = e.id and w.kind = 'WITHDRAWN'
                where v.public_id = ?
                order by case when w.id is null and p.withdrawn_at is null then 0 else 1 end, e.published_at desc
                fetch first 1 row only
                """)
                .param(publicId)
                .query((row, n) -> new Whereabouts(row.getString(1), row.getObject(2, UUID.class)))
                .optional();
    }

    /** Where a piece of evidence was published. */
    record Whereabouts(String promiseId, UUID entryId) {}

    private static PublishedEvidence notWithdrawn(ResultSet row) throws SQLException {
        if (row.getObject("withdrawal") != null) {
            throw new EntryWithdrawnException(row.getObject("entry_id", UUID.class));
        }
        return evidence(row);
    }

    static PublishedEvidence evidence(ResultSet row) throws SQLException {
        return new PublishedEvidence(
                row.getObject("public_id", UUID.class),
                row.getString("kind"),
                row.getString("media_type"),
                row.getString("commitment"),
                copy(row),
                row.getString("public_copy_withheld"),
                RecordColumns.read(row));
    }

    private static @Nullable PublishedCopy copy(ResultSet row) throws SQLException {
        String sha256 = row.getString("public_copy_sha256");
        String type = row.getString("public_copy_type");
        if (sha256 == null || type == null) {
            return null;
        }
        return new PublishedCopy(
                type,
                sha256,
                row.getLong("public_copy_size"),
                row.getInt("public_copy_redactions"),
                row.getInt("public_copy_width"),
                row.getInt("public_copy_height"));
    }
}
