package org.marsad.audit;

/** To what kind of thing it was done. */
public enum AuditKind {
    SUBMISSION,
    EVIDENCE,
    TASK,
    RECUSAL,
    FLOOD,
    PROMISE,
    PROPOSAL,
    IMPORT,
    CORRECTION,
    ACCOUNT,
    GROUP,
    PASSWORD,
    SECOND_FACTOR,
    RESET_LINK,
    TOKEN,
    SESSION,
    INTAKE,
    /** How the site is set up. */
    SETTINGS,
    /** What the engine knows of processes beyond their tasks. */
    PROCESS,
    /** What the machine tells of itself. */
    MACHINE,
    AUDIT,
    /** An address that no rule knows; it stands in the place of the id. */
    OTHER
}
