package org.marsad.evidence.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceKind;
import org.marsad.evidence.EvidenceState;
import org.marsad.inspection.Finding;
import org.marsad.inspection.InspectionReport;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.TextKey;
import org.marsad.sealing.TextKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of evidence items and their inspection reports. */
@Repository
@OneConnection
class EvidenceRows {

    static final String TABLE = "evidence_item";
    static final String NAME = "name";

    private final JdbcClient jdbc;
    private final TextKeys keys;

    EvidenceRows(JdbcClient jdbc, TextKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    void insert(EvidenceItem item) {
        jdbc.sql("""
                insert into evidence_item (id, submission_id, number, public_id, kind, name, size, sha256, salt,
                    declared_type, media_type, state, warnings, reason, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        item.id(),
                        item.submissionId(),
                        item.number(),
                        item.publicId(),
                        item.kind().name())
                .params(
                        keys.of(item.submissionId()).row(TABLE, item.id()).sealAny(NAME, item.name()),
                        item.size(),
                        item.sha256(),
                        item.salt(),
                        shortened(item.declaredType()))
                .params(item.mediaType(), item.state().name(), String.join(",", item.warnings()), item.reason())
                .param(Timestamp.from(item.receivedAt()))
                .update();
    }

    List<EvidenceItem> of(UUID submissionId) {
        TextKey key = keys.of(submissionId);
        return jdbc.sql("select * from evidence_item where submission_id = ? order by number")
                .param(submissionId)
                .query((row, number) -> item(row, key))
                .list();
    }

    Optional<EvidenceItem> find(UUID id) {
        return jdbc.sql("select * from evidence_item where id = ?")
                .param(id)
                .query(this::item)
                .optional();
    }

    /** The row, locked until the transaction ends: of two inspections at once the second waits and finds it done. */
    Optional<EvidenceItem> lock(UUID id) {
        return jdbc.sql("select * from evidence_item where id = ? for update")
                .param(id)
                .query(this::item)
                .optional();
    }

    /** Ids of all items with this content. */
    List<UUID> withContent(String sha256) {
        return jdbc.sql("select id from evidence_item where sha256 = ? order by received_at, id")
                .param(sha256)
                .query(UUID.class)
                .list();
    }

    boolean isHeldElsewhere(String sha256, UUID submissionId) {
        return count("select count(*) from evidence_item where sha256 = ? and submission_id <> ?", sha256, submissionId)
                > 0;
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    void inspected(
            EvidenceItem item, String mediaType, EvidenceState state, List<String> warnings, @Nullable String reason) {
        jdbc.sql("update evidence_item set media_type = ?, state = ?, warnings = ?, reason = ? where id = ?")
                .params(mediaType, state.name(), String.join(",", warnings), reason, item.id())
                .update();
    }

    void insert(UUID itemId, InspectionReport report) {
        jdbc.sql("""
                insert into inspection_report (evidence_item_id, detected_type, declared_type, extension_type, findings,
                    tool, inspected_at, malware_verdict, malware_signature, malware_engine)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(itemId, report.detectedType(), report.declaredType(), report.extensionType())
                .param(report.findings().stream().map(Finding::name).sorted().collect(Collectors.joining(",")))
                .params(report.tool(), Timestamp.from(report.inspectedAt()))
                .params(
                        report.malware().verdict().name(),
                        brief(report.malware().signature()))
                .param(brief(report.malware().engine()))
                .update();
    }

    private EvidenceItem item(ResultSet row, int number) throws SQLException {
        return item(row, keys.of(row.getObject("submission_id", UUID.class)));
    }

    private static EvidenceItem item(ResultSet row, TextKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new EvidenceItem(
                id,
                row.getObject("submission_id", UUID.class),
                row.getInt("number"),
                row.getObject("public_id", UUID.class),
                EvidenceKind.valueOf(row.getString("kind")),
                key.row(TABLE, id).openAny(NAME, row.getString(NAME)),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("salt"),
                row.getString("declared_type"),
                row.getString("media_type"),
                EvidenceState.valueOf(row.getString("state")),
                codes(row.getString("warnings")),
                row.getString("reason"),
                row.getTimestamp("received_at").toInstant());
    }

    /** A scanner's own words, as long as their columns. */
    @Nullable
    private static String brief(@Nullable String words) {
        return words == null || words.length() <= 200 ? words : words.substring(0, 200);
    }

    private static List<String> codes(String joined) {
        return Stream.of(joined.split(",")).filter(code -> !code.isEmpty()).toList();
    }

    @Nullable
    private static String shortened(@Nullable String type) {
        if (type == null) {
            return null;
        }
        String readable = type.replaceAll("\\p{Cntrl}", "");
        return readable.length() <= 127 ? readable : readable.substring(0, 127);
    }
}
