package org.marsad.security.internal;

import java.util.List;
import java.util.Set;
import org.marsad.StartRefusedException;
import org.marsad.security.PasswordRules;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffRole;
import org.marsad.security.internal.oidc.OidcSettings;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Outside the demo nobody can log in until somebody said who the first administrator is: no default account. */
@Component
@Profile("!demo")
class FirstAdministrator implements SmartInitializingSingleton {

    private final StaffAccounts accounts;
    private final PasswordRules rules;
    private final AdministratorSettings settings;
    private final DemoSettings demo;
    private final OneTimeSetup setup;
    private final OidcSettings provider;

    FirstAdministrator(
            StaffAccounts accounts,
            PasswordRules rules,
            AdministratorSettings settings,
            DemoSettings demo,
            OneTimeSetup setup,
            OidcSettings provider) {
        this.accounts = accounts;
        this.rules = rules;
        this.settings = settings;
        this.demo = demo;
        this.setup = setup;
        this.provider = provider;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (provider.bringsAdministrators() || accounts.hasAdministrator()) {
            setup.forget();
            return;
        }
        List<String> refusals = AdministratorRules.refusals(settings, demo, rules);
        if (!refusals.isEmpty()) {
            throw new StartRefusedException(String.join("\n", refusals));
        }
        if (settings.isByPage()) {
            setup.begin();
        } else {
            accounts.createIfAbsent(
                    String.valueOf(settings.username()),
                    String.valueOf(settings.password()),
                    Set.of(StaffRole.ADMINISTRATOR));
        }
    }
}
