package org.marsad.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
import org.marsad.security.internal.oidc.OidcSettings;
import org.marsad.security.internal.passwords.PackagedPasswordRules;
import org.springframework.mock.env.MockEnvironment;

class FirstAdministratorTests {

    private static final PasswordRules RULES = PackagedPasswordRules.of(new MockEnvironment());

    static final OidcSettings NO_PROVIDER =
            new OidcSettings(null, null, null, "preferred_username", "groups", Map.of(), true);

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

    @Test
    void whereAProviderAloneBringsAdministratorsNoneIsAskedFor() {
        OidcSettings provider = new OidcSettings(
                "https://login.example",
                "marsad",
                "secret",
                "preferred_username",
                "groups",
                Map.of(StaffRole.ADMINISTRATOR, List.of("chiefs")),
                false);
        start(null, null, provider);
        assertThat(accounts.created).isEmpty();
        MockEnvironment settings = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:h2:mem:nobody-yet")
                .withProperty("spring.datasource.username", "marsad")
                .withProperty("spring.datasource.password", "")
                .withProperty("marsad.oidc.issuer", "https://login.example")
                .withProperty("marsad.oidc.client-id", "marsad")
                .withProperty("marsad.oidc.client-secret", "secret")
                .withProperty("marsad.oidc.groups.administrator", "chiefs")
                .withProperty("marsad.oidc.local-login", "false");
        assertThatCode(() -> new AdministratorCheck().check(settings)).doesNotThrowAnyException();
        settings.setProperty("marsad.oidc.local-login", "true");
        assertThatThrownBy(() -> new AdministratorCheck().check(settings))
                .hasMessageContaining("marsad.admin.username");
    }

    private void start(@Nullable String username, @Nullable String password) {
        start(username, password, NO_PROVIDER);
    }

    private void start(@Nullable String username, @Nullable String password, OidcSettings provider) {
        AdministratorSettings settings =
                new AdministratorSettings(username, password, false, null, Duration.ofHours(1));
        DemoSettings demo = new DemoSettings("demo of somebody");
        OneTimeSetup setup = new OneTimeSetup(accounts, RULES, settings, demo, Clock.systemUTC(), data);
        new FirstAdministrator(accounts, RULES, settings, demo, setup, provider).afterSingletonsInstantiated();
    }
}
