package org.marsad.evidence;

/** What an evidence item is: the statement itself, a file, or a link to a public source. */
public enum EvidenceKind {
    STATEMENT,
    FILE,
    LINK
}
