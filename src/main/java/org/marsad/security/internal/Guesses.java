package org.marsad.security.internal;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.marsad.security.internal.accounts.KnownDevices;
import org.springframework.stereotype.Component;

/**
 * Slows who guesses, and never the person whose password or code is guessed: a browser they logged in with before is counted
 * by itself. All others count by address and name together, by address, and by name, so that neither many names from one
 * place nor many places against one name get far.
 */
@Component
class Guesses {

    /** Names that one address may get wrong in a minute, as so many times the allowance for one. */
    private static final int NAMES_AT_ONE_ADDRESS = 20;

    private static final int ADDRESSES_AT_ONE_NAME = 5;

    /** With a window of three codes somebody who has the password is right after a year with a chance of one in four. */
    private static final int CODES_AN_HOUR = 10;

    private final AddressKeys keys;
    private final KnownDevices devices;
    private final Allowance single;
    private final Allowance addresses;
    private final Allowance names;
    private final Allowance codes = new Allowance(CODES_AN_HOUR, Duration.ofHours(1));

    Guesses(AddressKeys keys, KnownDevices devices, LimitSettings limits) {
        this.keys = keys;
        this.devices = devices;
        this.single = new Allowance(limits.failedLoginsPerMinute());
        this.addresses = new Allowance(NAMES_AT_ONE_ADDRESS * limits.failedLoginsPerMinute());
        this.names = new Allowance(ADDRESSES_AT_ONE_NAME * limits.failedLoginsPerMinute());
    }

    private record Count(Allowance allowance, String key) {}

    private List<Count> counts(LoginDetails from, String username) {
        return devices.known(username, from.device())
                .map(device -> List.of(new Count(single, "device " + device)))
                .orElseGet(() -> List.of(
                        new Count(single, keys.key(from.address(), "login " + username)),
                        new Count(addresses, keys.key(from.address(), "logins")),
                        new Count(names, keys.key("", "login " + username))));
    }

    /** Zero if another password may be tried, else the time until then. */
    Duration wait(LoginDetails from, String username) {
        return counts(from, username).stream()
                .map(count -> count.allowance().look(count.key()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    void wrong(LoginDetails from, String username) {
        counts(from, username).forEach(count -> count.allowance().take(count.key()));
    }

    /** The same for one-time codes, which are short: whoever gets to try them has the password already. */
    Duration waitForCode(LoginDetails from, String username) {
        return codes.look(codeKey(from, username));
    }

    void wrongCode(LoginDetails from, String username) {
        codes.take(codeKey(from, username));
    }

    private String codeKey(LoginDetails from, String username) {
        return Stream.of(devices.known(username, from.device()).orElse("elsewhere"), keys.key("", "code " + username))
                .reduce("", String::concat);
    }
}
