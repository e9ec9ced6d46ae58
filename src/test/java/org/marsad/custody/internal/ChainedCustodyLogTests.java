package org.marsad.custody.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyCheck;
import org.marsad.custody.CustodyEntry;
import org.marsad.custody.CustodyLog;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was noted stays noted, and whoever changes it is found out. */
@RepositoryTest
@Import(CustodyParts.class)
abstract class ChainedCustodyLogTests {

    private final UUID subject = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Autowired
    CustodyLog log;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aShortHistory() {
        jdbc.sql("delete from custody_entry").update();
        log.append(subject, CustodyAction.RECEIVED, CustodyEntry.SUBMITTER, "FILE");
        log.append(other, CustodyAction.RECEIVED, CustodyEntry.SUBMITTER, "STATEMENT");
        log.append(subject, CustodyAction.SEALED, CustodyEntry.SYSTEM, "sha256 abc");
        log.append(subject, CustodyAction.DOWNLOADED, "analyst1", "original");
    }

    @Test
    void entriesComeBackOldestFirstAsTheyWereAppended() {
        assertThat(log.of(subject))
                .extracting(CustodyEntry::action, CustodyEntry::actor, CustodyEntry::detail)
                .containsExactly(
                        tuple(CustodyAction.RECEIVED, "submitter", "FILE"),
                        tuple(CustodyAction.SEALED, "system", "sha256 abc"),
                        tuple(CustodyAction.DOWNLOADED, "analyst1", "original"));
        assertThat(log.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void eachEntryCarriesTheHashOfTheOneBeforeAndTheFirstNone() {
        List<Map<String, Object>> rows = rows();
        assertThat(rows.get(0)).containsEntry("previous_hash", "0".repeat(64));
        assertThat(rows.get(1)).containsEntry("previous_hash", rows.get(0).get("hash"));
        assertThat(rows.get(2)).containsEntry("previous_hash", rows.get(1).get("hash"));
        assertThat(rows).extracting(row -> row.get("position")).containsExactly(1, 2, 3);
    }

    @Test
    void anybodyCanComputeAHashFromWhatIsSeen() throws Exception {
        Map<String, Object> row = rows().get(1);
        String canonical = String.join(
                "\n",
                String.valueOf(row.get("previous_hash")),
                subject.toString(),
                "2",
                "SEALED",
                "system",
                log.of(subject).get(1).at().toString(),
                "sha256 abc");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        assertThat(row).containsEntry("hash", HexFormat.of().formatHex(digest));
    }

    @Test
    void appendingChangesNoEntryThatIsThere() {
        List<Map<String, Object>> before = rows();
        log.append(subject, CustodyAction.VERIFIED, "analyst1", "round=1");
        assertThat(rows())
                .startsWith(before.get(0), before.get(1), before.get(2))
                .hasSize(4);
    }

    @Test
    void aWholeLogHasNothingBroken() {
        assertThat(log.broken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "action, 'DECIDED'",
        "action, 'UNHEARD_OF'",
        "actor, 'somebody'",
        "at, timestamp with time zone '2020-01-01 00:00:00+00:00'",
        "detail, 'nothing'",
        "detail, ''",
        "subject, '00000000-0000-0000-0000-000000000001'",
        "position, 9",
        "previous_hash, 'f'",
        "hash, 'f'"
    })
    void aChangeOfAnyFieldOfAnyEntryIsFoundOut(String column, String value) {
        for (int position = 1; position <= 3; position++) {
            Map<String, Object> whole = rows().get(position - 1);
            change(position, column, value);
            assertThat(log.broken()).as("position %s", position).isNotEmpty().doesNotContain(other);
            restore(whole);
            assertThat(log.broken()).isEmpty();
        }
    }

    /** CSV takes the quotes away that SQL needs. */
    private void change(int position, String column, String value) {
        String sql = value.startsWith("timestamp") || value.equals("9") ? value : "'" + value + "'";
        jdbc.sql("update custody_entry set " + column + " = " + sql + " where subject = ? and position = ?")
                .params(subject, position)
                .update();
    }

    private void restore(Map<String, Object> row) {
        jdbc.sql("""
                update custody_entry set subject = ?, position = ?, action = ?, actor = ?, at = ?, detail = ?,
                    previous_hash = ?, hash = ? where id = ?
                """)
                .params(row.get("subject"), row.get("position"), row.get("action"), row.get("actor"), row.get("at"))
                .params(row.get("detail"), row.get("previous_hash"), row.get("hash"), row.get("id"))
                .update();
    }

    @Test
    void aTimeChangedByAMicrosecondIsFoundOut() {
        jdbc.sql("update custody_entry set at = at + interval '0.000001' second where subject = ? and position = 3")
                .param(subject)
                .update();
        assertThat(log.broken()).containsExactly(subject);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anEntryTakenOutBeforeTheEndIsFoundOut(int position) {
        jdbc.sql("delete from custody_entry where subject = ? and position = ?")
                .params(subject, position)
                .update();
        assertThat(log.broken()).containsExactly(subject);
    }

    @Test
    void anEntryTakenOutAndTheRestMovedUpIsFoundOut() {
        jdbc.sql("delete from custody_entry where subject = ? and position = 2")
                .param(subject)
                .update();
        jdbc.sql("update custody_entry set position = 2 where subject = ? and position = 3")
                .param(subject)
                .update();
        assertThat(log.broken()).containsExactly(subject);
    }

    @Test
    void twoEntriesThatChangedPlacesAreFoundOut() {
        for (String move : List.of("9 where position = 2", "2 where position = 3", "3 where position = 9")) {
            jdbc.sql("update custody_entry set position = " + move + " and subject = ?")
                    .param(subject)
                    .update();
        }
        assertThat(log.broken()).containsExactly(subject);
    }

    @Test
    void anEntryPutInByHandIsFoundOut() {
        jdbc.sql("""
                insert into custody_entry (subject, position, action, actor, at, detail, previous_hash, hash)
                select subject, 4, action, 'analyst2', at, detail, hash, hash from custody_entry
                where subject = ? and position = 3
                """).param(subject).update();
        assertThat(log.broken()).containsExactly(subject);
    }

    @Test
    void anEntryMovedToAnotherSubjectIsFoundOutThere() {
        jdbc.sql("update custody_entry set subject = ?, position = 2 where subject = ? and position = 3")
                .params(other, subject)
                .update();
        assertThat(log.broken()).containsExactly(other);
    }

    @Test
    void aLogAsItWasWrittenIsWholeFromEndToEnd() {
        assertThat(log.check().whole()).isTrue();
        assertThat(log.check().entries()).isEqualTo(number("select count(*) from custody_entry"));
        assertThat(log.check().subjects()).isEqualTo(number("select count(distinct subject) from custody_entry"));
    }

    @Test
    void anEndCutOffIsNotSeenInTheChainAloneButByItsHead() {
        jdbc.sql("delete from custody_entry where subject = ? and position = 3")
                .param(subject)
                .update();
        assertThat(log.broken()).isEmpty();
        assertFirstBroken(3, "missing");
    }

    @Test
    void aChainTakenOutWholeIsSeenByItsHead() {
        jdbc.sql("delete from custody_entry where subject = ?").param(subject).update();
        assertFirstBroken(1, "missing");
    }

    @Test
    void aChangedEntryIsNamedByItsPlace() {
        jdbc.sql("update custody_entry set actor = 'analyst2' where subject = ? and position = 2")
                .param(subject)
                .update();
        assertFirstBroken(2, "not what was written");
    }

    @Test
    void aHeadTakenOutIsSeenToo() {
        jdbc.sql("delete from custody_head where subject = ?").param(subject).update();
        assertFirstBroken(3, "no head");
    }

    private void assertFirstBroken(int position, String what) {
        CustodyCheck.Broken broken =
                java.util.Objects.requireNonNull(log.check().firstBroken());
        assertThat(broken.subject()).isEqualTo(subject);
        assertThat(broken.position()).isEqualTo(position);
        assertThat(broken.what()).contains(what);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Test
    void noSecondEntryCanStandInOnePlace() {
        assertThatThrownBy(() -> jdbc.sql("update custody_entry set position = 1 where subject = ? and position = 2")
                        .param(subject)
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void anEntryIsOneLineSoThatItsHashMeansOneThing() {
        assertThatThrownBy(() -> log.append(subject, CustodyAction.OPENED, "a\nb", "page"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.append(subject, CustodyAction.OPENED, "analyst1", "one\ntwo"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> log.append(subject, CustodyAction.OPENED, "analyst1", "page"))
                .doesNotThrowAnyException();
    }

    private List<Map<String, Object>> rows() {
        return jdbc.sql("select * from custody_entry where subject = ? order by position")
                .param(subject)
                .query()
                .listOfRows();
    }
}
