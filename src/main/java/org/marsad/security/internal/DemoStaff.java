package org.marsad.security.internal;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffRole;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's accounts, all with the same well-known password, so the demo listens on loopback alone. */
@Component
@Profile("demo")
class DemoStaff implements SmartInitializingSingleton {

    static final SortedMap<String, StaffRole> ROLES = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "analyst1", StaffRole.ANALYST,
            "analyst2", StaffRole.ANALYST,
            "editor1", StaffRole.EDITOR,
            "editor2", StaffRole.EDITOR,
            "admin", StaffRole.ADMINISTRATOR)));

    private final StaffAccounts accounts;
    private final String password;

    DemoStaff(StaffAccounts accounts, DemoSettings settings) {
        this.accounts = accounts;
        this.password = settings.password();
    }

    @Override
    public void afterSingletonsInstantiated() {
        ROLES.forEach((username, role) -> accounts.createIfAbsent(username, password, Set.of(role)));
    }
}
