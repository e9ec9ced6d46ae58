package org.marsad.submission;

/** How a submission reached the team. */
public enum Channel {
    /** Over the form or the API, by the submitter. */
    WEB,
    /** By e-mail; entered by staff, as all that follow. */
    EMAIL,
    /** By telephone or a messenger. */
    PHONE,
    /** Found in the press. */
    PRESS,
    /** Handed over in person or by post. */
    IN_PERSON
}
