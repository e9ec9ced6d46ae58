package org.marsad.audit;

/** Through which door. */
public enum AuditWay {
    /** A page of ours. */
    PAGE,
    /** Tasklist, Cockpit or Admin. */
    WEBAPP,
    /** The engine's REST API over HTTP Basic. */
    ENGINE_REST,
    ACTUATOR
}
