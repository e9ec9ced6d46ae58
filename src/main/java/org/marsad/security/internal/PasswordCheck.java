package org.marsad.security.internal;

import java.time.Duration;
import java.util.Optional;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffMember;
import org.marsad.security.internal.oidc.FederatedAccounts;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/** Name and password against the staff accounts, wherever one is asked for, with one count of the guesses. */
@Component
public class PasswordCheck {

    private final StaffAccounts accounts;
    private final Guesses guesses;
    private final FederatedAccounts federated;
    private final Optional<RecentPasswords> recent;

    PasswordCheck(
            StaffAccounts accounts,
            Guesses guesses,
            FederatedAccounts federated,
            AddressKeys keys,
            Environment environment) {
        this.accounts = accounts;
        this.guesses = guesses;
        this.federated = federated;
        this.recent = environment.acceptsProfiles(Profiles.of("demo"))
                ? Optional.of(new RecentPasswords(keys))
                : Optional.empty();
    }

    /** True if it is right; a wrong one counts, and false says as well that too many were wrong. */
    public boolean isRight(String username, String password, LoginDetails from) {
        return guesses.wait(from, username).isZero()
                && tried(username, password, from).isPresent();
    }

    /**
     * @throws TooManyFailedLoginsException before anything is compared
     * @throws BadCredentialsException if name or password is wrong
     */
    StaffMember demand(String username, String password, LoginDetails from) {
        Duration wait = guesses.wait(from, username);
        if (!wait.isZero()) {
            throw new TooManyFailedLoginsException(wait);
        }
        return tried(username, password, from).orElseThrow(() -> new BadCredentialsException("Wrong name or password"));
    }

    private Optional<StaffMember> tried(String username, String password, LoginDetails from) {
        Optional<StaffMember> member = (recent.isPresent()
                        ? recentlyOrNow(recent.get(), username, password)
                        : accounts.authenticate(username, password))
                .filter(right -> !federated.contains(right.username()));
        if (member.isEmpty()) {
            guesses.wrong(from, username);
        }
        return member;
    }

    private Optional<StaffMember> recentlyOrNow(RecentPasswords right, String username, String password) {
        Optional<StaffMember> member = accounts.find(username);
        if (right.knows(member, password)) {
            return member;
        }
        Optional<StaffMember> authenticated = accounts.authenticate(username, password);
        authenticated.ifPresent(known -> right.remember(known, password));
        return authenticated;
    }
}
