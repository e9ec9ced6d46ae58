package org.marsad.security.internal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class LoginStrengthTests {

    @ParameterizedTest
    @CsvSource({"default, false, true", "production, false, true", "demo, false, false", "demo, true, true"})
    void nothingButTheDemoLetsAPasswordAloneIn(String profile, boolean alsoInDemo, boolean more) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        AccountSettings settings =
                new AccountSettings(alsoInDemo, 5, Duration.ofHours(1), Duration.ofHours(12), Duration.ofHours(24));
        assertThat(new LoginStrength(environment, settings).asksForMoreThanAPassword())
                .isEqualTo(more);
    }
}
