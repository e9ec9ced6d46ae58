package org.marsad.correction;

/** The user tasks of the process {@code correction}; both are editors' work. */
public enum CorrectionTask {
    DECIDE_CORRECTION,
    CONFIRM_CORRECTION
}
