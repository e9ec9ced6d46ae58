package org.marsad.security.internal.passwords;

import org.marsad.IcuMessageSource;
import org.marsad.security.PasswordRules;
import org.springframework.core.env.Environment;

/** The rules before there is an application: a weak password in the settings stops its start. */
public final class PackagedPasswordRules {

    private PackagedPasswordRules() {}

    /** The same rules as everywhere, with our own words for what is wrong. */
    public static PasswordRules of(Environment settings) {
        return new ListedPasswordRules(new IcuMessageSource("messages-security"), settings);
    }
}
