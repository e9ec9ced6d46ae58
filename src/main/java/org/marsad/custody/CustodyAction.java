package org.marsad.custody;

/** What was done to evidence. */
public enum CustodyAction {
    RECEIVED,
    SEALED,
    INSPECTED,
    OPENED,
    DOWNLOADED,
    VERIFIED,
    DECIDED,
    PUBLISHED
}
