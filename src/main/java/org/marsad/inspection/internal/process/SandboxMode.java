package org.marsad.inspection.internal.process;

/** Whether bubblewrap confines what works on strangers' files. */
enum SandboxMode {
    /** Where it works; elsewhere processes run without, and the health page says so. */
    AUTO,
    /** The application does not start without it. */
    REQUIRED,
    /** Never. */
    OFF
}
