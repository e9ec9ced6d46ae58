package org.marsad.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.security.PasswordRules;
import org.marsad.security.StaffRole;
import org.marsad.security.internal.OneTimeSetup.Outcome;
import org.marsad.security.internal.passwords.PackagedPasswordRules;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** The first administrator made on a page, by whoever has the code. */
@ExtendWith(OutputCaptureExtension.class)
class OneTimeSetupTests {

    private static final String GIVEN = "0123456789abcdef0123456789abcdef";
    private static final String PASSWORD = "a long enough passphrase";

    private static final PasswordRules RULES = PackagedPasswordRules.of(new MockEnvironment());

    @TempDir
    Path data;

    private final RememberedAccounts accounts = new RememberedAccounts();
    private final Hands clock = new Hands();

    @Test
    void theCodeLiesInAFileThatItsOwnerAloneReadsAndNotInTheLog(CapturedOutput log) throws Exception {
        OneTimeSetup setup = begun(null);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(code()).matches("[0-9a-f]{64}");
        assertThat(setup.isOpen()).isTrue();
        assertThat(log.getAll()).contains(file().toString()).doesNotContain(code());
    }

    @Test
    void theCodeIsGoodOnceAndItsFileIsGoneWithIt() throws Exception {
        OneTimeSetup setup = begun(null);
        String code = code();
        assertThat(setup.make(code, "chief", PASSWORD)).isEqualTo(Outcome.MADE);
        assertThat(accounts.created).containsExactly(Map.entry("chief", Set.of(StaffRole.ADMINISTRATOR)));
        assertThat(file()).doesNotExist();
        assertThat(setup.isOpen()).isFalse();
        assertThat(setup.make(code, "second", PASSWORD)).isEqualTo(Outcome.WRONG_CODE);
        assertThat(accounts.created).hasSize(1);
    }

    @Test
    void aCodeThatWasSetLiesInNoFile(CapturedOutput log) {
        OneTimeSetup setup = begun(GIVEN);
        assertThat(file()).doesNotExist();
        assertThat(setup.make(GIVEN, "chief", PASSWORD)).isEqualTo(Outcome.MADE);
        assertThat(log.getAll()).doesNotContain(GIVEN);
    }

    @ParameterizedTest
    @CsvSource({
        "0123456789abcdef0123456789abcdeX, chief, a long enough passphrase, WRONG_CODE",
        "'', chief, a long enough passphrase, WRONG_CODE",
        GIVEN + ", two words, a long enough passphrase, BAD_NAME",
        GIVEN + ", '', a long enough passphrase, BAD_NAME",
        GIVEN + ", chief, short, BAD_PASSWORD",
        GIVEN + ", chief, marsad-demo, BAD_PASSWORD",
        GIVEN + ", writer, a long enough passphrase, NAME_TAKEN"
    })
    void whatIsRefusedLeavesThePageOpenAndNobodyMade(String code, String name, String password, Outcome outcome) {
        accounts.createIfAbsent("writer", PASSWORD, Set.of(StaffRole.EDITOR));
        OneTimeSetup setup = begun(GIVEN);
        assertThat(setup.make(code, name, password)).isEqualTo(outcome);
        assertThat(accounts.hasAdministrator()).isFalse();
        assertThat(setup.make(GIVEN, "chief", PASSWORD)).isEqualTo(Outcome.MADE);
    }

    @Test
    void theCodeExpires() throws Exception {
        OneTimeSetup setup = begun(null);
        String code = code();
        clock.forward(Duration.ofHours(1));
        assertThat(setup.isOpen()).isFalse();
        assertThat(file()).doesNotExist();
        assertThat(setup.make(code, "chief", PASSWORD)).isEqualTo(Outcome.WRONG_CODE);
    }

    @Test
    void anAdministratorMadeElsewhereMeanwhileClosesThePage() {
        OneTimeSetup setup = begun(GIVEN);
        accounts.createIfAbsent("other", PASSWORD, Set.of(StaffRole.ADMINISTRATOR));
        assertThat(setup.isOpen()).isFalse();
        assertThat(setup.make(GIVEN, "chief", PASSWORD)).isEqualTo(Outcome.WRONG_CODE);
    }

    @Test
    void aLaterStartLeavesNoCodeOfAnEarlierOneBehind() {
        begun(null);
        accounts.createIfAbsent("other", PASSWORD, Set.of(StaffRole.ADMINISTRATOR));
        begun(null);
        assertThat(file()).doesNotExist();
    }

    private OneTimeSetup begun(@Nullable String given) {
        AdministratorSettings settings = new AdministratorSettings(null, null, true, given, Duration.ofHours(1));
        DemoSettings demo = new DemoSettings(DemoSettings.DEFAULT_PASSWORD);
        OneTimeSetup setup = new OneTimeSetup(accounts, RULES, settings, demo, clock, data);
        new FirstAdministrator(accounts, RULES, settings, demo, setup, FirstAdministratorTests.NO_PROVIDER)
                .afterSingletonsInstantiated();
        return setup;
    }

    private Path file() {
        return data.resolve("secrets").resolve("setup-code");
    }

    private String code() throws Exception {
        return Files.readString(file()).strip();
    }

    /** A clock that is set by hand. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-03-01T08:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
