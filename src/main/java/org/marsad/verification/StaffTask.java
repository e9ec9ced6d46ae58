package org.marsad.verification;

/** The four kinds of work staff do on a submission; each is a user task of the process. */
public enum StaffTask {
    /** An analyst's. */
    VERIFY_EVIDENCE,
    /** An editor's, never of who verified. */
    APPROVE_ASSESSMENT,
    /** A second editor's, never of who verified or approved. */
    CONFIRM_RATING,
    /** An editor's, of who neither verified nor rejected it. */
    DECIDE_APPEAL
}
