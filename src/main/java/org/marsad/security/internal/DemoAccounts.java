package org.marsad.security.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** What the login page of the demo shows; nothing with any other profile. */
@Component
public class DemoAccounts {

    /** The demo's accounts and the password of them all. */
    public record Shown(List<String> usernames, String password) {}

    private final Optional<Shown> shown;

    DemoAccounts(Environment environment, DemoSettings settings) {
        this.shown = environment.acceptsProfiles(Profiles.of("demo"))
                ? Optional.of(new Shown(List.copyOf(DemoStaff.ROLES.keySet()), settings.password()))
                : Optional.empty();
    }

    public Optional<Shown> shown() {
        return shown;
    }
}
