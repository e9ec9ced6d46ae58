package org.marsad.submission;

/** What the submitter allows. */
public enum Consent {
    /** What is verified may be published as a public copy. */
    PUBLISH,
    /** It may inform the team and is never shown. */
    VERIFY_ONLY
}
