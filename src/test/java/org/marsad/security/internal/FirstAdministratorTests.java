package org.marsad.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.StartRefusedException;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffContact;
import org.marsad.security.StaffMember;
import org.marsad.security.StaffRole;

class FirstAdministratorTests {

    private final Accounts accounts = new Accounts();

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
        new FirstAdministrator(
                        accounts,
                        (chosen, name, locale) -> chosen.equals("short") ? Optional.of("Too short.") : Optional.empty(),
                        new AdministratorSettings(username, password),
                        new DemoSettings("demo of somebody"))
                .afterSingletonsInstantiated();
    }

    private static final class Accounts implements StaffAccounts {

        @Override
        public Optional<StaffMember> find(String username) {
            return Optional.empty();
        }

        private final Map<String, Set<StaffRole>> created = new HashMap<>();

        @Override
        public Optional<StaffMember> authenticate(String username, String password) {
            return Optional.empty();
        }

        @Override
        public List<StaffMember> all() {
            return List.of();
        }

        @Override
        public Optional<StaffMember> changePassword(String username, String password) {
            return Optional.empty();
        }

        @Override
        public StaffMember assign(String username, Set<StaffRole> given) {
            return new StaffMember(username, given, 0);
        }

        @Override
        public void createIfAbsent(String username, String password, Set<StaffRole> roles) {
            created.putIfAbsent(username, roles);
        }

        @Override
        public List<StaffContact> contacts(StaffRole role) {
            return List.of();
        }

        @Override
        public boolean hasAdministrator() {
            return created.values().stream().anyMatch(roles -> roles.contains(StaffRole.ADMINISTRATOR));
        }
    }
}
