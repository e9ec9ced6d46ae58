package org.marsad.security.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffContact;
import org.marsad.security.StaffMember;
import org.marsad.security.StaffRole;

/** Accounts that are kept as long as the test. */
final class RememberedAccounts implements StaffAccounts {

    final Map<String, Set<StaffRole>> created = new HashMap<>();

    @Override
    public Optional<StaffMember> find(String username) {
        return Optional.ofNullable(created.get(username)).map(roles -> new StaffMember(username, roles, 0));
    }

    @Override
    public Optional<StaffMember> authenticate(String username, String password) {
        return Optional.empty();
    }

    @Override
    public List<StaffMember> all() {
        return created.keySet().stream().flatMap(name -> find(name).stream()).toList();
    }

    @Override
    public Optional<StaffMember> changePassword(String username, String password) {
        return find(username);
    }

    @Override
    public StaffMember assign(String username, Set<StaffRole> roles) {
        created.put(username, roles);
        return new StaffMember(username, roles, 0);
    }

    @Override
    public void createIfAbsent(String username, String password, Set<StaffRole> roles) {
        created.putIfAbsent(username, roles);
    }

    @Override
    public List<StaffContact> contacts(StaffRole role) {
        return List.of();
    }

    @Override
    public boolean hasAdministrator() {
        return created.values().stream().anyMatch(roles -> roles.contains(StaffRole.ADMINISTRATOR));
    }
}
