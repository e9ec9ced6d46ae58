package org.marsad.security.internal.accounts;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Whether a password alone opens anything: in the demo, whose passwords anybody can read; nowhere else. */
@Component
public class LoginStrength {

    private final boolean strong;

    LoginStrength(Environment environment, AccountSettings settings) {
        this.strong = settings.secondFactorInDemo() || !environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** If so a login asks for a second factor, and HTTP Basic takes tokens only. */
    public boolean asksForMoreThanAPassword() {
        return strong;
    }
}
