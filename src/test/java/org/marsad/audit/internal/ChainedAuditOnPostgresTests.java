package org.marsad.audit.internal;

import org.marsad.support.OnPostgres;

@OnPostgres
class ChainedAuditOnPostgresTests extends ChainedAuditTests {

    @Override
    boolean isGuarded() {
        return true;
    }
}
