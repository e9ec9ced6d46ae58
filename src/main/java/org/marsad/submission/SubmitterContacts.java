package org.marsad.submission;

import java.util.UUID;

/** The port through which a submitter's address leaves this room; the notification room implements it. */
public interface SubmitterContacts {

    /**
     * Takes the address that came with a submission or another request that a receipt tracks, in the caller's transaction. It is written to once, to be
     * confirmed, if this installation sends mail at all; otherwise nothing is kept.
     */
    void given(UUID submissionId, EmailAddress address, String language);
}
