package org.marsad.security.internal.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.StartRefusedException;
import org.marsad.security.StaffRole;

class OidcSettingsTests {

    private static final Map<StaffRole, List<String>> GROUPS = Map.of(StaffRole.ANALYST, List.of("desk"));

    @ParameterizedTest
    @CsvSource({
        "https://id.example, , secret, true, marsad.oidc.client-id",
        "https://id.example, marsad, ' ', true, marsad.oidc.client-secret",
        ", , , false, marsad.oidc.issuer"
    })
    void halfASettingStopsTheStartWithASentenceThatNamesTheOtherHalf(
            @Nullable String issuer, @Nullable String id, @Nullable String secret, boolean local, String named) {
        assertThatThrownBy(() -> settings(issuer, id, secret, GROUPS, local))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(named);
    }

    @Test
    void aProviderWithoutGroupsStopsTheStart() {
        assertThatThrownBy(() -> settings("https://id.example", "marsad", "secret", Map.of(), true))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("marsad.oidc.groups");
    }

    @Test
    void administratorsComeFromTheProviderAloneWhereItHasSomeAndNobodyElseLogsIn() {
        Map<StaffRole, List<String>> withSome =
                Map.of(StaffRole.ANALYST, List.of("desk"), StaffRole.ADMINISTRATOR, List.of("it"));
        assertThat(settings("https://id.example", "marsad", "secret", withSome, false)
                        .bringsAdministrators())
                .isTrue();
        assertThat(settings("https://id.example", "marsad", "secret", withSome, true)
                        .bringsAdministrators())
                .isFalse();
        assertThat(settings("https://id.example", "marsad", "secret", GROUPS, false)
                        .bringsAdministrators())
                .isFalse();
    }

    @Test
    void withoutAnIssuerThereIsNoSuchLoginAndTheSecretIsNeverWritten() {
        assertThat(settings(null, null, null, Map.of(), true).isOn()).isFalse();
        assertThat(settings("https://id.example", "marsad", "hidden", GROUPS, false))
                .hasToString("OidcSettings[issuer=https://id.example]");
    }

    private static OidcSettings settings(
            @Nullable String issuer,
            @Nullable String id,
            @Nullable String secret,
            Map<StaffRole, List<String>> groups,
            boolean local) {
        return new OidcSettings(issuer, id, secret, "preferred_username", "groups", groups, local);
    }
}
