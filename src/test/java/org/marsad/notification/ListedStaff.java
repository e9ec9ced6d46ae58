package org.marsad.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffContact;
import org.marsad.security.StaffMember;
import org.marsad.security.StaffRole;

/** The staff as a list: the engine's side of the port where there is no engine. */
public class ListedStaff implements StaffAccounts {

    private final ConcurrentMap<String, Set<StaffRole>> roles = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> addresses = new ConcurrentHashMap<>();

    /** Somebody with these roles and this address in the account. */
    public void join(String username, String email, StaffRole... given) {
        roles.put(username, Set.of(given));
        addresses.put(username, email);
    }

    /** Somebody's account is deleted. */
    public void leave(String username) {
        roles.remove(username);
        addresses.remove(username);
    }

    @Override
    public Optional<StaffMember> authenticate(String username, String password) {
        return Optional.empty();
    }

    @Override
    public Optional<StaffMember> find(String username) {
        return Optional.ofNullable(roles.get(username)).map(found -> new StaffMember(username, found, 0));
    }

    @Override
    public List<StaffMember> all() {
        return List.of();
    }

    @Override
    public Optional<StaffMember> changePassword(String username, String password) {
        return Optional.empty();
    }

    @Override
    public StaffMember assign(String username, Set<StaffRole> given) {
        return new StaffMember(username, given, 0);
    }

    @Override
    public void createIfAbsent(String username, String password, Set<StaffRole> given) {
        roles.putIfAbsent(username, given);
    }

    @Override
    public boolean hasAdministrator() {
        return !contacts(StaffRole.ADMINISTRATOR).isEmpty();
    }

    @Override
    public List<StaffContact> contacts(StaffRole role) {
        return addresses.entrySet().stream()
                .filter(entry -> roles.getOrDefault(entry.getKey(), Set.of()).contains(role))
                .map(entry -> new StaffContact(entry.getKey(), entry.getValue()))
                .toList();
    }
}
