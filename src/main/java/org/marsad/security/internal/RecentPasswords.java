package org.marsad.security.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.marsad.security.StaffMember;

/**
 * The demo's clients send a password with every request over HTTP Basic, and its hash is slow on purpose: for a while it is
 * remembered that a password was right. What is kept is a key as of {@link AddressKeys}, good for nothing elsewhere.
 */
class RecentPasswords {

    private final AddressKeys keys;
    private final Cache<String, StaffMember> right = Caffeine.newBuilder()
            .maximumSize(1000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    RecentPasswords(AddressKeys keys) {
        this.keys = keys;
    }

    void remember(StaffMember member, String password) {
        right.put(key(member.username(), password), member);
    }

    /** True if it was right for exactly this member: another password or group since then makes another member. */
    boolean knows(Optional<StaffMember> member, String password) {
        return member.isPresent()
                && member.get().equals(right.getIfPresent(key(member.get().username(), password)));
    }

    private String key(String username, String password) {
        return keys.key("", "password of " + username.length() + " " + username + " " + password);
    }
}
