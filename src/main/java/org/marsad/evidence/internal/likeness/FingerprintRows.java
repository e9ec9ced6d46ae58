package org.marsad.evidence.internal.likeness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.internal.likeness.Fingerprint.Part;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Fingerprints and which is like which, by content: items with the same bytes share one. */
@Repository
class FingerprintRows {

    /** Both directions of a likeness that was found when the later of the two came. */
    private static final String LIKE = """
            select l.earlier_id as other_id, l.kind, l.degree from likeness l
            join fingerprint f on f.id = l.fingerprint_id where f.sha256 = :sha256
            union all
            select l.fingerprint_id as other_id, l.kind, l.degree from likeness l
            join fingerprint f on f.id = l.earlier_id where f.sha256 = :sha256
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate inPieces;

    FingerprintRows(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        // All parts are read at the first use: row by row, where the driver would take them as a whole.
        this.inPieces = new JdbcTemplate(dataSource);
        inPieces.setFetchSize(1000);
    }

    /** The next id; nobody else gets one, on any node, until the caller's transaction ends. */
    long next() {
        jdbc.sql("update fingerprint_order set last_id = last_id + 1").update();
        return jdbc.sql("select last_id from fingerprint_order")
                .query(Long.class)
                .single();
    }

    boolean knows(String sha256) {
        return jdbc.sql("select count(*) from fingerprint where sha256 = ?")
                        .param(sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(long id, String sha256, Fingerprint fingerprint, Instant now) {
        jdbc.sql("insert into fingerprint (id, sha256, form, made_at) values (?, ?, ?, ?)")
                .params(id, sha256, fingerprint.form().name(), Timestamp.from(now))
                .update();
        for (Part part : fingerprint.parts()) {
            jdbc.sql("insert into fingerprint_part (fingerprint_id, position, hashes) values (?, ?, ?)")
                    .params(id, part.position(), part.bytes())
                    .update();
        }
    }

    /** What was deleted since it was read into memory is passed over. */
    void insert(long id, List<Match> matches) {
        for (Match match : matches) {
            jdbc.sql("""
                    insert into likeness (fingerprint_id, earlier_id, kind, degree)
                    select cast(? as bigint), id, cast(? as varchar(20)), cast(? as double precision)
                    from fingerprint where id = ?
                    """)
                    .params(id, match.kind().name(), match.degree(), match.fingerprintId())
                    .update();
        }
    }

    void partsAfter(long id, PartReader reader) {
        String sql = """
                select f.id, f.form, p.position, p.hashes from fingerprint f
                join fingerprint_part p on p.fingerprint_id = f.id where f.id > ? order by f.id, p.position
                """;
        RowCallbackHandler each = row -> reader.read(
                row.getLong("id"),
                Form.valueOf(row.getString("form")),
                Part.of(row.getInt("position"), row.getBytes("hashes")));
        inPieces.query(sql, each, id);
    }

    /** Kinds in which an item is like those of other submissions. */
    List<Likeness.Kind> kinds(EvidenceItem item) {
        return jdbc.sql("select distinct a.kind from (" + LIKE + """
                ) a join fingerprint o on o.id = a.other_id join evidence_item e on e.sha256 = o.sha256
                where e.submission_id <> :submission order by a.kind
                """)
                .param("sha256", item.sha256())
                .param("submission", item.submissionId())
                .query((row, number) -> Likeness.Kind.valueOf(row.getString("kind")))
                .list();
    }

    /** At most 50: those of the same content first, then the likest; of equals the one that came first. */
    List<Like> like(EvidenceItem item) {
        return jdbc.sql("select e.id, a.kind, a.degree, e.received_at, 1 as place from (" + LIKE + """
                ) a join fingerprint o on o.id = a.other_id join evidence_item e on e.sha256 = o.sha256
                union all
                select id, 'SAME_CONTENT' as kind, 1 as degree, received_at, 0 as place from evidence_item
                where sha256 = :sha256 and id <> :id
                order by place, degree desc, received_at, id fetch first 50 rows only
                """)
                .param("sha256", item.sha256())
                .param("id", item.id())
                .query(FingerprintRows::like)
                .list();
    }

    private static Like like(ResultSet row, int number) throws SQLException {
        return new Like(
                row.getObject("id", UUID.class), Likeness.Kind.valueOf(row.getString("kind")), row.getDouble("degree"));
    }

    /** An item that is like another, by id. */
    record Like(UUID itemId, Likeness.Kind kind, double degree) {}

    /** Takes one part after the other. */
    interface PartReader {
        void read(long fingerprintId, Form form, Part part);
    }
}
