package org.marsad.audit.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.marsad.audit.AuditAct;
import org.marsad.audit.AuditKind;
import org.marsad.audit.AuditWay;
import org.marsad.security.NotRecordedException;
import org.marsad.security.StaffRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Notes in the audit what the door tells of the staff. */
@Component
class RecordedStaff implements StaffRecord {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedStaff.class);

    private final ChainedAudit audit;
    private final RecentLooks looks;

    RecordedStaff(ChainedAudit audit, RecentLooks looks) {
        this.audit = audit;
        this.looks = looks;
    }

    @Override
    public Noted begin(String username, HttpServletRequest request) {
        HttpServletRequest readable = RuleBook.isInBody(request) ? remembered(request) : request;
        Optional<Act> act = RuleBook.act(username, readable);
        return act.isEmpty() ? new Unnoted(readable) : new Begun(readable, act.get(), noted(act.get()));
    }

    private static HttpServletRequest remembered(HttpServletRequest request) {
        try {
            return new RememberedBody(request);
        } catch (IOException e) {
            throw new NotRecordedException(e);
        }
    }

    private long noted(Act act) {
        if (act.act() != AuditAct.SAW) {
            return append(act);
        }
        OptionalLong recent = looks.of(act);
        return recent.isPresent() ? recent.getAsLong() : append(act);
    }

    @Override
    public void refused(String username, HttpServletRequest request) {
        append(RuleBook.refused(username, request).endedWith(403, 0));
    }

    @Override
    public void passed(String username, Passage passage) {
        append(
                switch (passage) {
                    case LOGGED_IN -> session(username, AuditAct.LOGGED_IN);
                    case LOGGED_OUT -> session(username, AuditAct.LOGGED_OUT);
                    case CODE_REFUSED ->
                        Act.of(username, AuditAct.CODE_REFUSED, AuditKind.SECOND_FACTOR, username, AuditWay.PAGE);
                    case PASSWORD_SET ->
                        Act.of(username, AuditAct.CHANGED, AuditKind.PASSWORD, username, AuditWay.PAGE);
                });
    }

    private static Act session(String username, AuditAct act) {
        return Act.of(username, act, AuditKind.SESSION, "", AuditWay.PAGE);
    }

    private long append(Act act) {
        try {
            return audit.append(act);
        } catch (DataAccessException | TransactionException e) {
            throw new NotRecordedException(e);
        }
    }

    /** There was nothing to note. */
    private record Unnoted(HttpServletRequest request) implements Noted {

        @Override
        public void ended(int status) {
            // What shows nothing and changes nothing may fail unseen.
        }
    }

    private final class Begun implements Noted {

        private final HttpServletRequest request;
        private final Act act;
        private final long number;

        Begun(HttpServletRequest request, Act act, long number) {
            this.request = request;
            this.act = act;
            this.number = number;
        }

        @Override
        public HttpServletRequest request() {
            return request;
        }

        /** Too late to undo anything: what was attempted stands there already. */
        @Override
        public void ended(int status) {
            if (status < 400) {
                // Not before it was allowed: a look that is refused hides none of those that are not.
                if (act.act() == AuditAct.SAW && looks.of(act).isEmpty()) {
                    looks.remember(act, number);
                }
                return;
            }
            try {
                append(act.endedWith(status, number));
            } catch (NotRecordedException e) {
                LOG.error("that entry {} of the audit ended with {} could not be noted", number, status, e);
            }
        }
    }
}
