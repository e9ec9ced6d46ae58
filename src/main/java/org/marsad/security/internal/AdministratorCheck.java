package org.marsad.security.internal;

import java.util.List;
import org.marsad.StartCheck;
import org.marsad.StartRefusedException;
import org.marsad.security.EarlierAdministrators;
import org.marsad.security.internal.oidc.OidcSettings;
import org.marsad.security.internal.passwords.PackagedPasswordRules;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Where nobody administers yet, the settings say who will; the database is only asked if they do not. */
class AdministratorCheck implements StartCheck {

    @Override
    public void check(Environment settings) {
        Binder binder = Binder.get(settings);
        List<String> refusals = AdministratorRules.refusals(
                binder.bindOrCreate("marsad.admin", AdministratorSettings.class),
                binder.bindOrCreate("marsad.demo", DemoSettings.class),
                PackagedPasswordRules.of(settings));
        if (!refusals.isEmpty() && !areProvided(binder) && !isAdministered(settings)) {
            throw new StartRefusedException(String.join("\n", refusals));
        }
    }

    /** What is wrong with the provider's own settings is said where they are bound. */
    private static boolean areProvided(Binder binder) {
        try {
            return binder.bindOrCreate("marsad.oidc", OidcSettings.class).bringsAdministrators();
        } catch (BindException e) {
            return true;
        }
    }

    private static boolean isAdministered(Environment settings) {
        return SpringFactoriesLoader.forDefaultResourceLocation().load(EarlierAdministrators.class).stream()
                .anyMatch(earlier -> earlier.mayExist(settings));
    }
}
