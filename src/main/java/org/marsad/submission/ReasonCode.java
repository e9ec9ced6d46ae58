package org.marsad.submission;

/** Why a submission was not accepted. Each has a plain sentence in every language, key {@code reason.<CODE>}. */
public enum ReasonCode {
    UNVERIFIABLE,
    NOT_RELEVANT,
    DUPLICATE,
    MANIPULATED,
    UNSAFE_FILE,
    UNSUPPORTED_TYPE,
    ALREADY_PUBLISHED,
    PRIVACY_RISK
}
