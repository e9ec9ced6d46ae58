package org.marsad.security.internal.accounts;

import org.marsad.security.StaffTraces;
import org.marsad.security.internal.oidc.FederatedAccounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what we store of an account beside the engine. */
@Service
class StoredTraces implements StaffTraces {

    private final SecondFactors factors;
    private final ApiTokens tokens;
    private final StaffSessions sessions;
    private final KnownDevices devices;
    private final ResetLinks links;
    private final FederatedAccounts federated;

    StoredTraces(
            SecondFactors factors,
            ApiTokens tokens,
            StaffSessions sessions,
            KnownDevices devices,
            ResetLinks links,
            FederatedAccounts federated) {
        this.factors = factors;
        this.tokens = tokens;
        this.sessions = sessions;
        this.devices = devices;
        this.links = links;
        this.federated = federated;
    }

    @Override
    @Transactional
    public void forget(String username) {
        factors.forget(username);
        tokens.revokeAll(username);
        sessions.endAll(username);
        devices.forget(username);
        links.forget(username);
        federated.forget(username);
    }
}
