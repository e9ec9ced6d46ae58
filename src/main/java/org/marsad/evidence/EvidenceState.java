package org.marsad.evidence;

/** Whether an item has been inspected, and what became of it. */
public enum EvidenceState {
    CHECKING,
    ACCEPTED,
    REFUSED
}
