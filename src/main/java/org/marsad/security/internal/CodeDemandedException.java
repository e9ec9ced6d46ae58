package org.marsad.security.internal;

import org.marsad.security.StaffMember;
import org.springframework.security.core.AuthenticationException;

/** The password is right; nobody is logged in before the one-time code is, too. */
class CodeDemandedException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final transient StaffMember member;

    CodeDemandedException(StaffMember member) {
        super("A one-time code is asked for");
        this.member = member;
    }

    StaffMember member() {
        return member;
    }
}
