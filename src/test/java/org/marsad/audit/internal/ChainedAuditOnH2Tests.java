package org.marsad.audit.internal;

import org.marsad.support.OnH2;

@OnH2
class ChainedAuditOnH2Tests extends ChainedAuditTests {

    @Override
    boolean isGuarded() {
        return false;
    }
}
