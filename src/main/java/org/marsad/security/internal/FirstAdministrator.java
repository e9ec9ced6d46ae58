package org.marsad.security.internal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.marsad.StartRefusedException;
import org.marsad.security.PasswordRules;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffRole;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Outside the demo nobody can log in until somebody said who the first administrator is: no default account. */
@Component
@Profile("!demo")
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9]{1,64}");

    private final StaffAccounts accounts;
    private final PasswordRules rules;
    private final AdministratorSettings settings;
    private final DemoSettings demo;

    FirstAdministrator(StaffAccounts accounts, PasswordRules rules, AdministratorSettings settings, DemoSettings demo) {
        this.accounts = accounts;
        this.rules = rules;
        this.settings = settings;
        this.demo = demo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!accounts.hasAdministrator()) {
            String username = username();
            accounts.createIfAbsent(username, password(username), Set.of(StaffRole.ADMINISTRATOR));
        }
    }

    private String username() {
        String username = required("marsad.admin.username", settings.username());
        if (!USERNAME.matcher(username).matches()) {
            throw new StartRefusedException("marsad.admin.username must be 1 to 64 letters a to z and digits.");
        }
        return username;
    }

    private String password(String username) {
        String password = required("marsad.admin.password", settings.password());
        if (password.equals(demo.password()) || password.equals(DemoSettings.DEFAULT_PASSWORD)) {
            throw new StartRefusedException("marsad.admin.password must not be the demo's.");
        }
        rules.refusal(password, username, Locale.ENGLISH).ifPresent(sentence -> {
            throw new StartRefusedException("marsad.admin.password: " + sentence);
        });
        return password;
    }

    private static String required(String setting, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new StartRefusedException(
                    "There is no administrator yet: set " + setting + " (or run the demo, with the profile demo).");
        }
        return value;
    }
}
