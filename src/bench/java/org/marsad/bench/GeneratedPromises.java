package org.marsad.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Promises that are all alike but for their names: a text of about a thousand characters, two paragraphs of justification, four
 * entries with a source each, the last of them a change of the rating. They are written into the database's file of a Marsad
 * that has been started once and stopped.
 */
final class GeneratedPromises {

    static final List<String> SECTORS = List.of(
            "GOVERNMENT_PRIORITIES", "SECURITY", "ECONOMY", "SERVICES", "HEALTH", "EDUCATION", "JUSTICE", "ENVIRONMENT");
    static final List<String> RATINGS =
            List.of("NOT_STARTED", "STARTED", "HALF_DONE", "MOSTLY", "DONE", "STALLED", "BROKEN", "UNRATABLE");

    private static final String TEXT = "تلتزم الحكومة بإنجاز هذا المشروع في موعده وبنشر ما يُصرف عليه كل شهر. ".repeat(14);
    private static final String FACT = "أعلنت الوزارة أن العمل بلغ المرحلة التالية وأن ما بقي منه سينجز قبل نهاية العام. ".repeat(3);

    private GeneratedPromises() {}

    /** The id of one of them, counted from 1. */
    static String id(int number) {
        return "generated-%06d".formatted(number);
    }

    static void write(Path data, int count) throws SQLException {
        try (Connection database =
                        DriverManager.getConnection("jdbc:h2:file:" + data.toAbsolutePath() + "/db/marsad", "marsad", "");
                Statement statement = database.createStatement()) {
            run(database, """
                    insert into promise (id, title, sector, maker, maker_name, text, rating, schedule, updated_at, version)
                    select 'generated-' || lpad(x, 6, '0'), '{"texts":{"ar":"وعد مولّد رقم ' || x || '","en":"Generated promise ' || x || '"},"translated":["en"]}',
                        array_get(%s, 1 + mod(x, 8)), 'maker-' || mod(x, 40), '{"texts":{"ar":"وزارة ' || mod(x, 40) || '"},"translated":[]}',
                        '{"texts":{"ar":"%s' || x || '"},"translated":[]}', array_get(%s, 1 + mod(x / 8, 8)), 'NO_DEADLINE',
                        dateadd(second, x, timestamp with time zone '2026-01-01 00:00:00+00'), 5
                    from system_range(1, ?)
                    """.formatted(array(SECTORS), TEXT, array(RATINGS)), count);
            run(database, """
                    insert into justification_paragraph (promise_id, position, date, text)
                    select 'generated-' || lpad(x, 6, '0'), n.x, date '2026-01-01', '{"texts":{"ar":"%s' || x || '"},"translated":[]}'
                    from system_range(1, ?) p, system_range(1, 2) n
                    """.formatted(FACT).replace("lpad(x", "lpad(p.x").replace("' || x ||", "' || p.x ||"), count);
            statement.execute("create local temporary table fact as select random_uuid() as id, p.x as promise, n.x as place"
                    + " from system_range(1, " + count + ") p, system_range(1, 4) n");
            statement.execute("""
                    insert into timeline_entry (id, promise_id, position, date, precision, kind, text, rating_from, rating_to,
                        published_at)
                    select id, 'generated-' || lpad(promise, 6, '0'), place, dateadd(day, place, date '2026-01-01'), 'DAY',
                        case place when 4 then 'RATING_CHANGE' else 'EVENT' end, '{"texts":{"ar":"%s' || promise || '"},"translated":[]}',
                        case place when 4 then 'STARTED' end,
                        case place when 4 then array_get(%s, 1 + mod(promise / 8, 8)) end,
                        dateadd(second, promise, timestamp with time zone '2026-01-01 00:00:00+00')
                    from fact
                    """.formatted(FACT, array(RATINGS)));
            statement.execute("""
                    insert into timeline_source (entry_id, position, title, url)
                    select id, 1, '{"texts":{"ar":"بيان الوزارة"},"translated":[]}', 'https://ministry.example/' || promise || '/' || place from fact
                    """);
            statement.execute("""
                    insert into publication_log (entry_id, promise_id, sector, event, at, in_all, in_sector, in_promise)
                    select f.id, p.id, p.sector, 'PUBLISHED', p.updated_at, 1000 + f.promise * 4 + f.place,
                        1000 + f.promise * 4 + f.place, f.place
                    from fact f join promise p on p.id = 'generated-' || lpad(f.promise, 6, '0')
                    """);
            statement.execute("""
                    insert into promise_version (promise_id, number, kind, content, published_at)
                    select p.id, 1, 'CREATED', '{"title":' || p.title || ',"sector":"' || p.sector || '","maker":"' || p.maker
                        || '","makerName":' || p.maker_name || ',"text":' || p.text
                        || ',"schedule":"NO_DEADLINE","evidenceStrength":null}', p.updated_at
                    from promise p where p.id like 'generated-%'
                    """);
            statement.execute("insert into promise_change (promise_id) select id from promise where id like 'generated-%'");
            statement.execute("analyze");
            statement.execute("shutdown");
        }
    }

    private static void run(Connection database, String sql, int count) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(sql)) {
            insert.setInt(1, count);
            insert.execute();
        }
    }

    private static String array(List<String> values) {
        return "array['" + String.join("', '", values) + "']";
    }
}
