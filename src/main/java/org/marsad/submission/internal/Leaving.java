package org.marsad.submission.internal;

import org.springframework.stereotype.Component;

/** The harmless page behind "leave this site quickly", in templates {@code @leaving}. */
@Component
public class Leaving {

    private final LeaveSettings settings;

    Leaving(LeaveSettings settings) {
        this.settings = settings;
    }

    public String address() {
        return settings.to();
    }
}
