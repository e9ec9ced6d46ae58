package org.marsad.audit;

/** What somebody of the staff did. */
public enum AuditAct {
    /** Looked at it; the same thing again within five minutes is the same look. */
    SAW,
    /** Took it away as a file. */
    DOWNLOADED,
    /** Ended a task on it, confirmed or rejected it. */
    DECIDED,
    /** Did anything else to it. */
    CHANGED,
    LOGGED_IN,
    LOGGED_OUT,
    /** Gave the right password, or was somebody who did, and a wrong one-time code. */
    CODE_REFUSED,
    /** Was refused by role or permission: 401 or 403. */
    REFUSED,
    /** Did not succeed; the entry names that of the attempt. */
    FAILED
}
