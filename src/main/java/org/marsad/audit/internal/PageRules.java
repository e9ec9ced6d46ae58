package org.marsad.audit.internal;

import static org.marsad.audit.AuditKind.ACCOUNT;
import static org.marsad.audit.AuditKind.AUDIT;
import static org.marsad.audit.AuditKind.CORRECTION;
import static org.marsad.audit.AuditKind.EVIDENCE;
import static org.marsad.audit.AuditKind.FLOOD;
import static org.marsad.audit.AuditKind.IMPORT;
import static org.marsad.audit.AuditKind.INTAKE;
import static org.marsad.audit.AuditKind.MACHINE;
import static org.marsad.audit.AuditKind.PASSWORD;
import static org.marsad.audit.AuditKind.PROMISE;
import static org.marsad.audit.AuditKind.PROPOSAL;
import static org.marsad.audit.AuditKind.RECUSAL;
import static org.marsad.audit.AuditKind.RESET_LINK;
import static org.marsad.audit.AuditKind.SECOND_FACTOR;
import static org.marsad.audit.AuditKind.SESSION;
import static org.marsad.audit.AuditKind.SETTINGS;
import static org.marsad.audit.AuditKind.SUBMISSION;
import static org.marsad.audit.AuditKind.TASK;
import static org.marsad.audit.AuditKind.TOKEN;
import static org.marsad.audit.internal.ObjectId.NONE;
import static org.marsad.audit.internal.ObjectId.SELF;
import static org.marsad.audit.internal.ObjectId.below;
import static org.marsad.audit.internal.ObjectId.field;
import static org.marsad.audit.internal.ObjectId.path;
import static org.marsad.audit.internal.Rule.ANY;
import static org.marsad.audit.internal.Rule.READ;
import static org.marsad.audit.internal.Rule.changed;
import static org.marsad.audit.internal.Rule.decided;
import static org.marsad.audit.internal.Rule.downloaded;
import static org.marsad.audit.internal.Rule.nothing;
import static org.marsad.audit.internal.Rule.of;
import static org.marsad.audit.internal.Rule.saw;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.marsad.audit.AuditAct;

/** Our pages, and what the machine tells: the first row that fits is the one. */
final class PageRules {

    private static final List<Rule> LOGIN = List.of(
            nothing(
                    "the steps of a login, a log-out and a link to set a password note by themselves what comes of them",
                    ANY,
                    "/login",
                    "/login/**",
                    "/logout"),
            nothing("whoever uses it is nobody yet, and it is gone once there is an administrator", ANY, "/setup"));

    private static final List<Rule> WORK = List.of(
            saw(TASK, NONE, "/staff"),
            nothing("chooses a language and shows nothing", READ, "/staff/language"),
            saw(TASK, path("id"), "/staff/tasks/{id}", "/staff/tasks/{id}/subject"),
            nothing(
                    "a form with nothing in it",
                    READ,
                    "/staff/submissions/new",
                    "/staff/corrections/new",
                    "/staff/new-promise"),
            changed(SUBMISSION, NONE, "/staff/submissions/new"),
            saw(SUBMISSION, path("id"), "/staff/submissions/{id}"),
            of(Set.of("POST"), AuditAct.SAW, SUBMISSION, path("id"), "/staff/submissions/{id}/preview"),
            changed(SUBMISSION, path("id"), "/staff/submissions/{id}/{step:recusal|hand-over|promise|hold|messages}"),
            downloaded(
                    EVIDENCE, path("id"), "/staff/evidence/{id}/original", "/staff/evidence/{id}/snapshots/{snapshot}"),
            saw(
                    EVIDENCE,
                    path("id"),
                    "/staff/evidence/{id}",
                    "/staff/evidence/{id}/{part:preview|media|map|original|copy}",
                    "/staff/evidence/{id}/preview/{number}",
                    "/staff/evidence/{id}/snapshots/{snapshot}"),
            changed(EVIDENCE, path("id"), "/staff/evidence/{id}/cover", "/staff/evidence/{id}/fetch"),
            saw(RECUSAL, NONE, "/staff/recusals"),
            saw(FLOOD, NONE, "/staff/floods"),
            decided(FLOOD, path("id"), "/staff/floods/{id}/{decision:take|refuse}"),
            saw(CORRECTION, NONE, "/staff/corrections"),
            saw(CORRECTION, path("id"), "/staff/corrections/{id}"),
            changed(CORRECTION, NONE, "/staff/corrections/new"));

    private static final List<Rule> PROMISES = List.of(
            saw(PROMISE, NONE, "/staff/promises"),
            saw(PROMISE, path("id"), "/staff/promises/{id}", "/staff/promises/{id}/{form:edit|withdraw}"),
            changed(PROMISE, path("id"), "/staff/promises/{id}/edit", "/staff/promises/{id}/withdraw"),
            changed(PROMISE, NONE, "/staff/new-promise"),
            saw(PROPOSAL, path("id"), "/staff/proposals/{id}", "/staff/proposals/{id}/revise"),
            decided(PROPOSAL, path("id"), "/staff/proposals/{id}/{act:confirm|return|reject}"),
            changed(PROPOSAL, path("id"), "/staff/proposals/{id}/{act:revise|take-back}"),
            saw(IMPORT, NONE, "/staff/import"),
            changed(IMPORT, NONE, "/staff/import"),
            saw(IMPORT, path("id"), "/staff/imports/{id}"),
            decided(IMPORT, path("id"), "/staff/imports/{id}/confirm"),
            changed(IMPORT, path("id"), "/staff/imports/{id}/{act:propose|drop}"));

    private static final List<Rule> ACCOUNTS = List.of(
            saw(ACCOUNT, SELF, "/staff/account"),
            changed(PASSWORD, SELF, "/staff/account/password"),
            saw(SECOND_FACTOR, SELF, "/staff/account/recovery-codes"),
            changed(SECOND_FACTOR, SELF, "/staff/account/recovery-codes"),
            changed(TOKEN, SELF, "/staff/account/tokens"),
            changed(TOKEN, field("id"), "/staff/account/tokens/revoke"),
            changed(SESSION, field("id"), "/staff/account/sessions/end"),
            changed(SESSION, SELF, "/staff/account/sessions/end-others"),
            saw(ACCOUNT, NONE, "/staff/accounts"),
            changed(RESET_LINK, field("username"), "/staff/accounts/reset-link"),
            changed(SECOND_FACTOR, field("username"), "/staff/accounts/second-factor"),
            changed(TOKEN, field("username"), "/staff/accounts/tokens"),
            changed(SESSION, field("username"), "/staff/accounts/sessions"));

    private static final List<Rule> ADMINISTRATION = List.of(
            saw(SETTINGS, NONE, "/staff/doctor"),
            saw(INTAKE, NONE, "/staff/intake"),
            changed(INTAKE, path("order"), "/staff/intake/{order:close|open}"),
            saw(AUDIT, NONE, "/staff/audit"),
            downloaded(AUDIT, path("format"), "/staff/audit.{format:csv|jsonl}"),
            saw(AUDIT, path("format"), "/staff/audit.{format:csv|jsonl}"),
            nothing("anybody may ask them", READ, "/actuator/health/liveness", "/actuator/health/readiness"),
            saw(MACHINE, below("actuator"), "/actuator", "/actuator/{*rest}"),
            of(ANY, AuditAct.CHANGED, MACHINE, below("actuator"), "/actuator", "/actuator/{*rest}"));

    static final List<Rule> ALL = Stream.of(LOGIN, WORK, PROMISES, ACCOUNTS, ADMINISTRATION)
            .flatMap(List::stream)
            .toList();

    private PageRules() {}
}
