package org.marsad.workflow.internal.completion;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.sealing.MasterKey;
import org.marsad.sealing.SealingMigration;
import org.marsad.sealing.TextKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Seals the comments that earlier versions left in the engine in clear. */
@Configuration(proxyBeanMethods = false)
class SealingOfComments {

    private record Stored(
            String id, String taskId, @Nullable String businessKey, String text) {}

    @Bean
    SealingMigration sealComments(MasterKey master) {
        return new SealingMigration("47", "seal comments", master) {
            @Override
            protected void more(JdbcTemplate jdbc, TextKeys keys) {
                if (hasComments(jdbc)) {
                    stored(jdbc).forEach(comment -> seal(jdbc, keys, comment));
                }
            }
        };
    }

    /** The engine makes its tables after ours: a new database has none yet. */
    private static boolean hasComments(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select count(*) > 0 from information_schema.tables where lower(table_name) = 'act_hi_comment'
                """, Boolean.class));
    }

    private static List<Stored> stored(JdbcTemplate jdbc) {
        return jdbc.query(
                """
                select c.id_, c.task_id_, i.business_key_, c.full_msg_
                from act_hi_comment c
                left join act_hi_taskinst t on t.id_ = c.task_id_
                left join act_hi_procinst i on i.proc_inst_id_ = t.proc_inst_id_
                where c.type_ = 'comment' and c.task_id_ is not null and c.full_msg_ is not null
                """,
                (row, n) -> new Stored(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        new String(row.getBytes(4), StandardCharsets.UTF_8)));
    }

    private static void seal(JdbcTemplate jdbc, TextKeys keys, Stored comment) {
        String sealed = SealedComments.sealed(
                keys,
                comment.taskId(),
                SealedComments.subject(comment.taskId(), comment.businessKey()),
                comment.text());
        jdbc.update(
                "update act_hi_comment set message_ = '', full_msg_ = ? where id_ = ?",
                sealed.getBytes(StandardCharsets.UTF_8),
                comment.id());
    }
}
