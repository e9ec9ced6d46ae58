package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.promise.EvidenceStrength;
import org.marsad.promise.Schedule;
import org.marsad.support.PostgresDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Promises that were public before there were versions get the first one from the migration. */
class FirstVersionsTests {

    private static final String H2 = "h2";

    @ParameterizedTest
    @ValueSource(strings = {H2, "postgres"})
    void whatWasPublicBeforeIsTheFirstVersion(String kind) {
        DriverManagerDataSource database = database(kind);
        Flyway.configure().dataSource(database).target("15").load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        insert(jdbc, "old-promise", "'PROBABLE'");
        insert(jdbc, "unassessed", "null");
        jdbc.sql("""
                insert into timeline_entry (id, promise_id, position, date, precision, kind, text, published_at)
                values (?, 'old-promise', 1, date '2020-01-01', 'DAY', 'EVENT', '{}', timestamp '2020-02-03 04:05:06')
                """).param(UUID.randomUUID()).update();
        Flyway.configure().dataSource(database).load().migrate();
        PromiseVersions versions = new PromiseVersions(jdbc);
        assertThat(versions.of("old-promise")).singleElement().satisfies(version -> {
            assertThat(version.number()).isEqualTo(1);
            assertThat(version.proposalId()).isNull();
            assertThat(version.content().title().in("ar")).isEqualTo("عنوان \"مقتبس\"");
            assertThat(version.content().title().translated()).containsExactly("en");
            assertThat(version.content().schedule()).isEqualTo(Schedule.LATE);
            assertThat(version.content().evidenceStrength()).isEqualTo(EvidenceStrength.PROBABLE);
            assertThat(version.publishedAt()).isBefore(Instant.parse("2020-02-04T12:00:00Z"));
        });
        assertThat(versions.latest("unassessed").orElseThrow().content().evidenceStrength())
                .isNull();
    }

    private static void insert(JdbcClient jdbc, String id, String strength) {
        String text = "{\"texts\":{\"ar\":\"عنوان \\\"مقتبس\\\"\",\"en\":\"Title\"},\"translated\":[\"en\"]}";
        jdbc.sql("insert into promise (id, title, sector, maker, maker_name, text, rating, schedule, evidence_strength,"
                        + " search, updated_at, version) values (?, ?, 'HEALTH', 'MAKER', ?, ?, 'DONE', 'LATE', "
                        + strength + ", '', timestamp '2024-01-01 00:00:00', 3)")
                .params(id, text, text, text)
                .update();
    }

    private static DriverManagerDataSource database(String kind) {
        return kind.equals(H2)
                ? new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "")
                : new DriverManagerDataSource(PostgresDatabase.newDatabase(), "postgres", "postgres");
    }
}
