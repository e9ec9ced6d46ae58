package org.marsad.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.StartRefusedException;
import org.marsad.security.PasswordRules;
import org.marsad.security.StaffRole;
import org.marsad.security.internal.passwords.PackagedPasswordRules;
import org.springframework.mock.env.MockEnvironment;

class FirstAdministratorTests {

    private static final PasswordRules RULES = PackagedPasswordRules.of(new MockEnvironment());

    private final RememberedAccounts accounts = new RememberedAccounts();

    @TempDir
    Path data;

    @Test
    void theFirstAdministratorComesFromSettings() {
        start("chief", "a long enough secret");
        assertThat(accounts.created).containsExactly(Map.entry("chief", Set.of(StaffRole.ADMINISTRATOR)));
    }

    @ParameterizedTest
    @CsvSource({
        ", a long enough secret, marsad.admin.username",
        "chief, , marsad.admin.password",
        "chief, ' ', marsad.admin.password",
        "no spaces please, a long enough secret, marsad.admin.username",
        "chief, short, marsad.admin.password",
        "chief, marsad-demo, marsad.admin.password",
        "chief, demo of somebody, marsad.admin.password"
    })
    void aMissingOrWeakSettingStopsTheStartWithASentenceThatNamesIt(
            @Nullable String username, @Nullable String password, String named) {
        assertThatThrownBy(() -> start(username, password))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(named);
        assertThat(accounts.created).isEmpty();
    }

    @Test
    void onceThereIsAnAdministratorNothingIsAskedAndNothingChanged() {
        accounts.createIfAbsent("chief", "a long enough secret", Set.of(StaffRole.ADMINISTRATOR));
        start(null, null);
        assertThat(accounts.created).hasSize(1);
    }

    private void start(@Nullable String username, @Nullable String password) {
        AdministratorSettings settings =
                new AdministratorSettings(username, password, false, null, Duration.ofHours(1));
        DemoSettings demo = new DemoSettings("demo of somebody");
        OneTimeSetup setup = new OneTimeSetup(accounts, RULES, settings, demo, Clock.systemUTC(), data);
        new FirstAdministrator(accounts, RULES, settings, demo, setup).afterSingletonsInstantiated();
    }
}
