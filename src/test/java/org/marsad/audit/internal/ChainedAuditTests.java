package org.marsad.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.audit.AuditAct;
import org.marsad.audit.AuditCheck;
import org.marsad.audit.AuditEntry;
import org.marsad.audit.AuditKind;
import org.marsad.audit.AuditQuery;
import org.marsad.audit.AuditWay;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What was noted stays noted, and whoever changes it past the application is found out. */
@RepositoryTest
@Import(AuditParts.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DirtiesContext
abstract class ChainedAuditTests {

    private static final int MANY = 6;

    @Autowired
    ChainedAudit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** Whether the database itself refuses to change an entry. */
    abstract boolean isGuarded();

    @BeforeEach
    void aShortHistory() {
        unguarded(() -> jdbc.sql("delete from audit_entry").update());
        jdbc.sql("delete from audit_head").update();
        jdbc.sql("insert into audit_head (id, entries, hash) values (1, 0, ?)")
                .param("0".repeat(64))
                .update();
        audit.append(seen("analyst1", "one"));
        audit.append(Act.of("editor1", AuditAct.DECIDED, AuditKind.TASK, "two", AuditWay.ENGINE_REST));
        audit.append(seen("analyst2", "three"));
        audit.append(seen("analyst2", "three").endedWith(404, 3));
    }

    @Test
    void entriesAreReadNewestFirstAsTheyWereWritten() {
        assertThat(audit.newest(AuditQuery.ALL, Long.MAX_VALUE, 50))
                .extracting(
                        AuditEntry::number,
                        AuditEntry::account,
                        AuditEntry::act,
                        AuditEntry::object,
                        AuditEntry::way,
                        AuditEntry::regards,
                        AuditEntry::status)
                .containsExactly(
                        tuple(4L, "analyst2", "FAILED", "three", "PAGE", 3L, 404),
                        tuple(3L, "analyst2", "SAW", "three", "PAGE", 0L, 0),
                        tuple(2L, "editor1", "DECIDED", "two", "ENGINE_REST", 0L, 0),
                        tuple(1L, "analyst1", "SAW", "one", "PAGE", 0L, 0));
    }

    @Test
    void theTimeIsThatOfTheSecond() {
        Instant at = audit.newest(AuditQuery.ALL, Long.MAX_VALUE, 1).get(0).at();
        assertThat(at)
                .isEqualTo(at.truncatedTo(ChronoUnit.SECONDS))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void theyAreFoundByAccountActKindThingAndDay() {
        Instant now = Instant.now();
        assertThat(numbers(new AuditQuery("analyst2", null, null, "", null, null)))
                .containsExactly(4L, 3L);
        assertThat(numbers(new AuditQuery("", AuditAct.SAW, null, "", null, null)))
                .containsExactly(3L, 1L);
        assertThat(numbers(new AuditQuery("", null, AuditKind.TASK, "", null, null)))
                .containsExactly(2L);
        assertThat(numbers(new AuditQuery("", null, null, "one", null, null))).containsExactly(1L);
        assertThat(numbers(new AuditQuery("", null, null, "", now.plusSeconds(60), null)))
                .isEmpty();
        assertThat(numbers(new AuditQuery("", null, null, "", now.minusSeconds(60), now.plusSeconds(60))))
                .hasSize(4);
        assertThat(numbers(new AuditQuery("x' or '1'='1", null, null, "", null, null)))
                .isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutAGap() {
        assertThat(audit.newest(AuditQuery.ALL, Long.MAX_VALUE, 2))
                .extracting(AuditEntry::number)
                .containsExactly(4L, 3L);
        assertThat(audit.newest(AuditQuery.ALL, 3, 2))
                .extracting(AuditEntry::number)
                .containsExactly(2L, 1L);
    }

    @Test
    void anybodyCanComputeAHashFromWhatIsSeen() throws Exception {
        AuditEntry entry = audit.newest(AuditQuery.ALL, 3, 1).get(0);
        String canonical = String.join(
                "\n",
                entry.previousHash(),
                "2",
                entry.at().toString(),
                "editor1",
                "DECIDED",
                "TASK",
                "two",
                "ENGINE_REST",
                "0",
                "0");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        assertThat(entry.hash()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void asItWasWrittenItIsWhole() {
        AuditCheck check = audit.check();
        assertThat(check.whole()).isTrue();
        assertThat(check.entries()).isEqualTo(4);
        assertThat(check.head())
                .isEqualTo(
                        audit.newest(AuditQuery.ALL, Long.MAX_VALUE, 1).get(0).hash());
    }

    @Test
    void moreThanIsReadAtATimeIsWholeAndReadOnce() {
        for (int i = 0; i < ChainedAudit.PART + 3; i++) {
            audit.append(seen("analyst1", "many"));
        }
        List<Long> read = new ArrayList<>();
        audit.each(AuditQuery.ALL, entry -> read.add(entry.number()));
        assertThat(read)
                .isEqualTo(LongStream.rangeClosed(1, ChainedAudit.PART + 7L)
                        .boxed()
                        .toList());
        assertThat(audit.check().whole()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "account, 'somebody'",
        "act, 'CHANGED'",
        "act, 'UNHEARD_OF'",
        "kind, 'PROMISE'",
        "object, 'other'",
        "object, ''",
        "way, 'ACTUATOR'",
        "regards, 9",
        "status, 9",
        "at, timestamp with time zone '2020-01-01 00:00:00+00:00'",
        "previous_hash, 'f'",
        "hash, 'f'"
    })
    void aChangeOfAnyFieldOfAnyEntryIsFoundOut(String column, String value) {
        String sql = value.startsWith("timestamp") || value.equals("9") ? value : "'" + value + "'";
        for (long number = 1; number <= 4; number++) {
            aShortHistory();
            tamper("update audit_entry set " + column + " = " + sql + " where number = " + number);
            assertThat(broken().number()).as("entry %s", number).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anEntryTakenOutIsFoundOutWhereverItStood(long number) {
        tamper("delete from audit_entry where number = " + number);
        assertThat(broken().number()).isEqualTo(number);
        assertThat(broken().what()).contains("missing");
    }

    @Test
    void anEntryTakenOutAndTheRestMovedUpIsFoundOut() {
        tamper("delete from audit_entry where number = 2");
        tamper("update audit_entry set number = 2 where number = 3");
        tamper("update audit_entry set number = 3 where number = 4");
        assertThat(broken().number()).isEqualTo(2);
    }

    @Test
    void twoEntriesThatChangedPlacesAreFoundOut() {
        tamper("update audit_entry set number = 9 where number = 2");
        tamper("update audit_entry set number = 2 where number = 3");
        tamper("update audit_entry set number = 3 where number = 9");
        assertThat(broken().number()).isEqualTo(2);
    }

    @Test
    void anEntryPutInByHandIsFoundOut() {
        tamper("""
                insert into audit_entry (number, at, account, act, kind, object, way, regards, status, previous_hash, hash)
                select 5, at, account, act, kind, object, way, regards, status, hash, hash from audit_entry where number = 4
                """);
        assertThat(broken().number()).isEqualTo(5);
    }

    @Test
    void aHeadThatWasMovedOrTakenOutIsFoundOut() {
        jdbc.sql("update audit_head set entries = 3").update();
        assertThat(audit.check().whole()).isFalse();
        jdbc.sql("update audit_head set entries = 4, hash = ?")
                .param("f".repeat(64))
                .update();
        assertThat(broken().what()).contains("does not end as it was written");
        jdbc.sql("delete from audit_head").update();
        assertThat(broken().what()).contains("no head");
    }

    @Test
    void aForgedEntryWhoseLineFeedsMoveItsFieldsIsFoundOut() {
        // The same bytes are hashed, cut elsewhere.
        tamper("update audit_entry set account = 'editor1' || chr(10) || 'DECIDED', act = 'TASK', kind = 'two',"
                + " object = 'ENGINE_REST', way = '0' where number = 2");
        assertThat(broken().number()).isEqualTo(2);
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrDeleteWhereItCan() {
        List<String> statements = List.of(
                "update audit_entry set account = 'x' where number = 2",
                "delete from audit_entry where number = 2",
                "truncate table audit_entry");
        if (isGuarded()) {
            for (String statement : statements) {
                assertThatThrownBy(() -> jdbc.sql(statement).update())
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("neither changed nor deleted");
            }
            assertThat(audit.check().whole()).isTrue();
        } else {
            jdbc.sql(statements.get(0)).update();
            assertThat(broken().number()).isEqualTo(2);
        }
    }

    @Test
    void noSecondEntryHasTheSameNumber() {
        assertThatThrownBy(() -> tamper("update audit_entry set number = 1 where number = 2"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void manyWhoWriteAtOnceKeepOneChain() throws Exception {
        CyclicBarrier start = new CyclicBarrier(MANY);
        List<Callable<Long>> writers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String object = "at once " + i;
            writers.add(() -> {
                start.await();
                long last = 0;
                for (int j = 0; j < 20; j++) {
                    last = audit.append(seen("analyst1", object));
                }
                return last;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try {
            for (Future<Long> written : threads.invokeAll(writers)) {
                assertThat(written.get()).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(audit.check().whole()).isTrue();
        assertThat(audit.check().entries()).isEqualTo(4 + MANY * 20L);
    }

    @Test
    void whatIsRolledBackAfterwardsWasNotedAllTheSame() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    audit.append(seen("analyst1", "five"));
                    throw new IllegalStateException("the page could not be made");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(numbers(new AuditQuery("", null, null, "five", null, null))).containsExactly(5L);
    }

    @Test
    void aHostileNameOrIdIsOneShortLine() {
        audit.append(seen("=cmd|'/c calc'!A0\n\u202Eanalyst", "x".repeat(100_000) + "\r\n\u0000"));
        AuditEntry entry = audit.newest(AuditQuery.ALL, Long.MAX_VALUE, 1).get(0);
        assertThat(entry.account()).isEqualTo("=cmd|'/c calc'!A0\uFFFD\uFFFDanalyst");
        assertThat(entry.object()).hasSize(Bounded.LONGEST).startsWith("xxx").endsWith("x\u2026");
        assertThat(audit.check().whole()).isTrue();
    }

    private static Act seen(String account, String object) {
        return Act.of(account, AuditAct.SAW, AuditKind.SUBMISSION, object, AuditWay.PAGE);
    }

    private List<Long> numbers(AuditQuery query) {
        return audit.newest(query, Long.MAX_VALUE, 50).stream()
                .map(AuditEntry::number)
                .toList();
    }

    private AuditCheck.Broken broken() {
        return Objects.requireNonNull(audit.check().firstBroken());
    }

    private void tamper(String statement) {
        unguarded(() -> jdbc.sql(statement).update());
    }

    /** As the owner of the tables, who can take the guard away. */
    private void unguarded(Runnable statement) {
        if (!isGuarded()) {
            statement.run();
            return;
        }
        jdbc.sql("alter table audit_entry disable trigger all").update();
        try {
            statement.run();
        } finally {
            jdbc.sql("alter table audit_entry enable trigger all").update();
        }
    }
}
