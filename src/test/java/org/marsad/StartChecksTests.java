package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.sealing.NewMasterKey;
import org.springframework.mock.env.MockEnvironment;

/** What stops a start outside the demo, found before anything is made. */
class StartChecksTests {

    @TempDir
    Path directory;

    private final MockEnvironment settings = new MockEnvironment();

    @BeforeEach
    void aDatabaseThatIsNotThere() {
        settings.setProperty("marsad.data-dir", directory.resolve("data").toString());
        settings.setProperty("spring.datasource.url", "jdbc:h2:file:" + directory.resolve("data/db/marsad"));
        settings.setProperty("spring.datasource.username", "marsad");
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnceAndNothingIsMade() {
        String refusal = String.join("\n", StartChecks.refusals(settings));
        assertThat(refusal.lines())
                .hasSize(5)
                .allSatisfy(sentence -> assertThat(sentence).endsWith("."))
                .anySatisfy(sentence -> assertThat(sentence).contains("marsad.base-url"))
                .anySatisfy(sentence -> assertThat(sentence).contains("marsad.receipts.key"))
                .anySatisfy(sentence -> assertThat(sentence).contains("marsad.vault.master-key-file"))
                .anySatisfy(sentence -> assertThat(sentence).contains("marsad.admin.username"))
                .anySatisfy(sentence -> assertThat(sentence).contains("marsad.admin.password"));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void theDemoNeedsNothing() {
        settings.setActiveProfiles("demo");
        assertThat(StartChecks.refusals(settings)).isEmpty();
    }

    @Test
    void withEverythingItStarts() throws Exception {
        complete();
        assertThat(StartChecks.refusals(settings)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "marsad.base-url, marsad.example, marsad.base-url",
        "marsad.receipts.key, c2hvcnQ=, marsad.receipts.key",
        "marsad.receipts.key, 'not base64!', marsad.receipts.key",
        "marsad.vault.master-key-file, /nowhere/master.key, master key file",
        "marsad.admin.password, marsad-demo, marsad.admin.password",
        "marsad.admin.password, short, marsad.admin.password",
        "marsad.admin.username, two words, marsad.admin.username",
        "marsad.admin.setup-code, guessable, marsad.admin.setup-code",
        "marsad.mail.enabled, true, spring.mail.host"
    })
    void aSettingThatIsNoneIsNamedWithoutWhatItHolds(String setting, String value, String named) throws Exception {
        complete();
        settings.setProperty(setting, value);
        assertThat(String.join("\n", StartChecks.refusals(settings)))
                .contains(named)
                .doesNotContain("c2hvcnQ=", "not base64!", "guessable");
    }

    @Test
    void aMasterKeyThatOthersMayReadIsRefused() throws Exception {
        complete();
        Files.setPosixFilePermissions(directory.resolve("master.key"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(StartChecks.refusals(settings)).singleElement().asString().contains("chmod 600");
    }

    @ParameterizedTest
    @CsvSource({"marsad.admin.setup, true", "marsad.admin.setup-code, 0123456789abcdef0123456789abcdef"})
    void theOneTimePageTakesThePlaceOfNameAndPassword(String setting, String value) throws Exception {
        complete();
        settings.setProperty("marsad.admin.username", "");
        settings.setProperty("marsad.admin.password", "");
        settings.setProperty(setting, value);
        assertThat(StartChecks.refusals(settings)).isEmpty();
    }

    private void complete() throws Exception {
        Path key = directory.resolve("master.key");
        assertThat(new NewMasterKey().run("--marsad.vault.new-master-key-file=" + key))
                .isZero();
        settings.setProperty("marsad.base-url", "https://marsad.example");
        settings.setProperty("marsad.receipts.key", "zq3v1pQeJ0m1m5w4m5rZt2p8b0m9Zl7nWqfYx3d6h2E=");
        settings.setProperty("marsad.vault.master-key-file", key.toString());
        settings.setProperty("marsad.admin.username", "chief");
        settings.setProperty("marsad.admin.password", "a long enough passphrase 4711");
    }
}
