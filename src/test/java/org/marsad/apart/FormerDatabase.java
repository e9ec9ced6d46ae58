package org.marsad.apart;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database of a version that sealed no texts, as that version left it: one submission with everything that was written
 * about it, a request for a correction and a proposal, all of it with a mark.
 */
class FormerDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String MARK = "mark" + UUID.randomUUID().toString().replace("-", "");
    static final UUID SUBMISSION = UUID.randomUUID();
    static final String TASK = UUID.randomUUID().toString();
    static final UUID PURGED = UUID.randomUUID();
    static final UUID ITEM = UUID.randomUUID();
    static final UUID LINK = UUID.randomUUID();
    static final UUID CORRECTION = UUID.randomUUID();
    static final UUID PROPOSAL = UUID.randomUUID();

    private static final String AT = "timestamp with time zone '2026-01-02 03:04:05.678901+00'";
    private static final String LATER = "timestamp with time zone '2030-01-01 00:00:00+00'";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        DriverManagerDataSource database = new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
        Flyway.configure().dataSource(database).target("38").load().migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        comment(environment, jdbc);
        submission(jdbc);
        verification(jdbc);
        people(jdbc);
        correction(jdbc);
        proposal(jdbc);
    }

    /** Beside a task of the engine, which had made its own tables. */
    private static void comment(Environment environment, JdbcClient jdbc) {
        new StandaloneProcessEngineConfiguration()
                .setJdbcUrl(environment.getRequiredProperty("spring.datasource.url"))
                .setJdbcUsername(environment.getRequiredProperty("spring.datasource.username"))
                .setJdbcPassword(environment.getRequiredProperty("spring.datasource.password"))
                .setDatabaseSchemaUpdate("true")
                .setHistory("full")
                .buildProcessEngine()
                .close();
        jdbc.sql("insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_id_, start_time_)"
                        + " values ('p1', 'p1', ?, 'd1', " + AT + ")")
                .param(SUBMISSION.toString())
                .update();
        jdbc.sql("insert into act_hi_taskinst (id_, proc_inst_id_, start_time_) values (?, 'p1', " + AT + ")")
                .param(TASK)
                .update();
        jdbc.sql(
                        "insert into act_hi_comment (id_, type_, time_, task_id_, message_, full_msg_) values ('c1', 'comment', "
                                + AT + ", ?, ?, ?)")
                .params(TASK, MARK + "comment", (MARK + "comment").getBytes(StandardCharsets.UTF_8))
                .update();
    }

    private static void submission(JdbcClient jdbc) {
        jdbc.sql(
                        "insert into submission (id, promise_id, statement, consent, relation, event_date, event_place, language,"
                                + " status, submitted_at, expected_by, receipt_hash, receipt_expires_at)"
                                + " values (?, 'coalition-presence', ?, 'PUBLISH', 'WITNESS', date '2021-12-29', ?, 'ar',"
                                + " 'NOT_ACCEPTED', " + AT + ", " + AT + ", 'hash', " + LATER + ")")
                .params(SUBMISSION, MARK + "statement", MARK + "place")
                .update();
        jdbc.sql(
                        "insert into submission (id, promise_id, statement, consent, language, status, submitted_at, expected_by,"
                                + " receipt_hash, receipt_expires_at, purged_at, purged_items, purged_bytes)"
                                + " values (?, 'coalition-presence', '', 'VERIFY_ONLY', 'ar', 'WITHDRAWN', " + AT + ", "
                                + AT
                                + ", 'other hash', " + LATER + ", " + AT + ", 1, 1)")
                .param(PURGED)
                .update();
        jdbc.sql("insert into submission_status (submission_id, position, status, at) values (?, 1, 'NOT_ACCEPTED', "
                        + LATER + ")")
                .param(SUBMISSION)
                .update();
        for (String sender : new String[] {"SUBMITTER", "TEAM"}) {
            jdbc.sql("insert into submission_message (submission_id, sender, at, text, content_hash) values (?, ?, "
                            + AT + ", ?, ?)")
                    .params(SUBMISSION, sender, MARK + sender, "ab".repeat(32))
                    .update();
        }
        item(jdbc, ITEM, 2, "FILE", MARK + "name.txt");
        item(jdbc, LINK, 3, "LINK", "https://example.org/" + MARK + "link");
        jdbc.sql(
                        "insert into source_snapshot (id, evidence_item_id, address, status, size, sha256, fetched_at, fetched_by)"
                                + " values (?, ?, ?, 200, 1, '00', " + AT + ", 'analyst1')")
                .params(UUID.randomUUID(), LINK, "https://example.org/" + MARK + "copy")
                .update();
    }

    private static void item(JdbcClient jdbc, UUID id, int number, String kind, String name) {
        jdbc.sql(
                        "insert into evidence_item (id, submission_id, number, public_id, kind, name, size, sha256, salt, media_type,"
                                + " state, warnings, received_at)"
                                + " values (?, ?, ?, ?, ?, ?, 1, ?, '00', 'text/plain', 'ACCEPTED', '', " + AT + ")")
                .params(
                        id,
                        SUBMISSION,
                        number,
                        UUID.randomUUID(),
                        kind,
                        name,
                        "%02d".formatted(number).repeat(32))
                .update();
    }

    private static void verification(JdbcClient jdbc) {
        jdbc.sql("insert into verification_round (submission_id, number, task_id, analyst, outcome, summary, question,"
                        + " completed_at) values (?, 1, 't1', 'analyst1', 'VERIFIED', ?, ?, " + AT + ")")
                .params(SUBMISSION, MARK + "summary", MARK + "question")
                .update();
        jdbc.sql(
                        "insert into verification_assessment (submission_id, round, evidence_item_id, conclusion, strength, methods,"
                                + " findings, event_date, event_place)"
                                + " values (?, 1, ?, 'CORROBORATES', 'PROBABLE', 'SECOND_SOURCE', ?, date '2021-12-30', ?)")
                .params(SUBMISSION, ITEM, MARK + "findings", MARK + "verified-place")
                .update();
        jdbc.sql("insert into editorial_decision (submission_id, number, round, task_id, editor, decision, entry_date,"
                        + " entry_precision, entry_text_ar, entry_text_en, rating_from, rating_to, two_editors,"
                        + " justification, note, completed_at)"
                        + " values (?, 1, 1, 't2', 'editor1', 'APPROVED', date '2021-12-30', 'DAY', ?, ?, 'DONE', 'STALLED',"
                        + " true, ?, ?, " + AT + ")")
                .params(SUBMISSION, MARK + "draft-ar", MARK + "draft-en", MARK + "justification", MARK + "note")
                .update();
        jdbc.sql("insert into public_copy_choice (submission_id, decision, evidence_item_id, publish, reason)"
                        + " values (?, 1, ?, false, ?)")
                .params(SUBMISSION, ITEM, MARK + "withheld")
                .update();
        jdbc.sql(
                        "insert into rating_confirmation (submission_id, decision, task_id, editor, outcome, rating_seen, note,"
                                + " completed_at) values (?, 1, 't3', 'editor2', 'RETURNED', 'DONE', ?, " + AT + ")")
                .params(SUBMISSION, MARK + "confirmation")
                .update();
        jdbc.sql("insert into appeal_decision (submission_id, round, task_id, editor, decision, note, completed_at)"
                        + " values (?, 1, 't4', 'editor2', 'UPHELD', ?, " + AT + ")")
                .params(SUBMISSION, MARK + "appeal")
                .update();
    }

    private static void people(JdbcClient jdbc) {
        jdbc.sql("insert into recusal (submission_id, username, reason, at) values (?, 'analyst2', ?, " + AT + ")")
                .params(SUBMISSION, MARK + "recusal")
                .update();
        jdbc.sql("insert into hand_over (submission_id, task_id, task, from_user, to_user, reason, at)"
                        + " values (?, 't1', 'VERIFY_EVIDENCE', 'analyst2', 'analyst1', ?, " + AT + ")")
                .params(SUBMISSION, MARK + "hand-over")
                .update();
        jdbc.sql("insert into submission_move (submission_id, from_promise, to_promise, username, reason, at)"
                        + " values (?, 'another', 'coalition-presence', 'editor1', ?, " + AT + ")")
                .params(SUBMISSION, MARK + "move")
                .update();
        jdbc.sql("insert into legal_hold (submission_id, held, username, reason, at) values (?, true, 'editor1', ?, "
                        + AT + ")")
                .params(SUBMISSION, MARK + "hold")
                .update();
    }

    private static void correction(JdbcClient jdbc) {
        jdbc.sql("insert into correction_request (id, promise_id, entry_id, text, language, status, submitted_at,"
                        + " expected_by, explanation)"
                        + " values (?, 'coalition-presence', ?, ?, 'ar', 'NOT_ACCEPTED', " + LATER + ", " + AT + ", ?)")
                .params(CORRECTION, UUID.randomUUID(), MARK + "request", MARK + "explanation")
                .update();
        jdbc.sql("insert into correction_decision (request_id, number, task_id, editor, decision, text_ar, text_en,"
                        + " rating_from, justification, explanation, process_version, decided_at)"
                        + " values (?, 1, 't5', 'editor1', 'REJECTED', ?, ?, 'DONE', ?, ?, 1, " + AT + ")")
                .params(CORRECTION, MARK + "text-ar", MARK + "text-en", MARK + "why", MARK + "decided")
                .update();
        jdbc.sql(
                        "insert into correction_confirmation (request_id, decision, task_id, editor, outcome, rating_seen, note,"
                                + " process_version, confirmed_at) values (?, 1, 't6', 'editor2', 'RETURNED', 'DONE', ?, 1, "
                                + AT
                                + ")")
                .params(CORRECTION, MARK + "confirmed")
                .update();
    }

    private static void proposal(JdbcClient jdbc) {
        jdbc.sql(
                        "insert into promise_proposal (id, promise_id, kind, base_version, note, reason, proposed_by, proposed_at,"
                                + " state, revision, open_for)"
                                + " values (?, 'coalition-presence', 'WITHDRAW', 1, ?, ?, 'editor1', " + AT
                                + ", 'OPEN', 1, 'coalition-presence')")
                .params(PROPOSAL, "{\"texts\":{\"ar\":\"" + MARK + "public\"},\"translated\":[]}", MARK + "proposed")
                .update();
        jdbc.sql("insert into proposal_act (proposal_id, position, act, actor, acted_at, revision, note)"
                        + " values (?, 1, 'PROPOSED', 'editor1', " + AT + ", 1, ?)")
                .params(PROPOSAL, MARK + "act")
                .update();
    }
}
