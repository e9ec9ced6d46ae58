package org.marsad.audit.internal;

import org.marsad.audit.AuditAct;
import org.marsad.audit.AuditKind;
import org.marsad.audit.AuditWay;

/**
 * What is to be noted.
 *
 * @param regards number of the entry whose end this is; 0 for none
 * @param status of the answer, where it was a refusal or failure; else 0
 */
record Act(String account, AuditAct act, AuditKind kind, String object, AuditWay way, long regards, int status) {

    Act {
        account = Bounded.text(account);
        object = Bounded.text(object);
    }

    static Act of(String account, AuditAct act, AuditKind kind, String object, AuditWay way) {
        return new Act(account, act, kind, object, way, 0, 0);
    }

    /** The end of this, which an entry of this number says was begun. */
    Act endedWith(int httpStatus, long number) {
        AuditAct end = httpStatus == 401 || httpStatus == 403 ? AuditAct.REFUSED : AuditAct.FAILED;
        return new Act(account, end, kind, object, way, number, httpStatus);
    }
}
