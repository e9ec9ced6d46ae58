package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.sealing.NewMasterKey;
import org.marsad.support.PostgresDatabase;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** What the check-up finds weak, each by the setting or the file that makes it so. */
@ExtendWith(OutputCaptureExtension.class)
class DoctorTests {

    @TempDir
    Path directory;

    private final MockEnvironment settings = new MockEnvironment();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "marsad.base-url, http://marsad.example, no-tls",
                "marsad.base-url, https://marsad.example, no-proxy",
                "marsad.admin.password, a long enough passphrase, admin-password",
                "marsad.receipts.key, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, receipts-key",
                "marsad.vault.master-key-file, /nowhere/master.key, key-unreadable",
                "marsad.inspection.sandbox, OFF, sandbox-off",
                "marsad.malware.clamd.address, '', no-scanner",
                "marsad.mail.enabled, false, no-mail",
                "spring.datasource.url, jdbc:postgresql://127.0.0.1:1/none, database-unreachable",
                "spring.datasource.url, jdbc:postgresql://127.0.0.1:1/none, database-password"
            })
    void aSettingThatIsWeakIsFound(String setting, String value, String code) {
        settings.setProperty(setting, value);
        assertThat(codes()).contains(code);
    }

    @Test
    void whatIsSetUpWellIsNotFound() throws Exception {
        Path data = Files.createDirectory(
                directory.resolve("data"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path key = masterKey();
        settings.setProperty("marsad.data-dir", data.toString());
        settings.setProperty("marsad.base-url", "https://marsad.example");
        settings.setProperty("marsad.web.trusted-proxies", "10.1.0.0/16");
        settings.setProperty("marsad.receipts.key", "zq3v1pQeJ0m1m5w4m5rZt2p8b0m9Zl7nWqfYx3d6h2E=");
        settings.setProperty("marsad.vault.master-key-file", key.toString());
        settings.setProperty(
                "marsad.doctor.master-key-copied", found("key-backup").values().get(0));
        settings.setProperty("marsad.malware.clamd.address", "localhost:3310");
        settings.setProperty("marsad.mail.enabled", "true");
        settings.setProperty("spring.mail.host", "mail.example");
        settings.setProperty("spring.mail.properties.mail.smtp.starttls.required", "true");
        // The machine that tests run on may be root's, full, and without bubblewrap.
        assertThat(codes()).isSubsetOf("root", "disk", "sandbox-missing");
    }

    @ParameterizedTest
    @CsvSource({"http://2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion", "https://marsad.example"})
    void anOnionServiceAndTlsNeedNoTls(String address) {
        settings.setProperty("marsad.base-url", address);
        assertThat(codes()).doesNotContain("no-tls");
    }

    @Test
    void aMasterKeyIsToBeCopiedMovedApartAndClosed() throws Exception {
        Path key = masterKey();
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        settings.setProperty("marsad.vault.master-key-file", key.toString());
        settings.setProperty("marsad.data-dir", directory.toString());
        settings.setProperty("marsad.doctor.master-key-copied", "an older one");
        assertThat(codes()).contains("key-open", "key-beside-data", "key-backup");
    }

    @Test
    void aDataFolderThatOthersMayEnterIsFound() throws Exception {
        Path data = Files.createDirectory(directory.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        settings.setProperty("marsad.data-dir", data.toString());
        assertThat(found("data-open").values()).containsExactly(data.toString());
    }

    @Test
    void lettersThatLeaveUnencryptedAreFound() {
        settings.setProperty("marsad.mail.enabled", "true");
        settings.setProperty("spring.mail.host", "mail.example");
        assertThat(codes()).contains("mail-plain").doesNotContain("no-mail");
    }

    @ParameterizedTest
    @CsvSource({"9, true", "14, true", "15, false", "18, false"})
    void aDatabaseThatGetsNoCorrectionsIsOld(int version, boolean old) {
        assertThat(DatabaseCheckup.age(version).isPresent()).isEqualTo(old);
    }

    @Test
    void aDatabaseThatAnswersIsReachable() throws Exception {
        settings.setProperty("spring.datasource.url", PostgresDatabase.newDatabase());
        settings.setProperty("spring.datasource.username", "postgres");
        settings.setProperty("spring.datasource.password", "postgres");
        assertThat(codes()).contains("database-password").doesNotContain("database-unreachable", "database-old");
    }

    @Test
    void everySentenceIsThereAndNamesWhatItIsAbout() {
        IcuMessageSource messages = new IcuMessageSource("messages-doctor");
        ResourceBundle.getBundle("messages-doctor", Locale.ROOT).keySet().stream()
                .filter(key ->
                        !List.of("doctor.title", "doctor.intro", "doctor.none").contains(key))
                .map(key -> Weakness.of(key.substring("doctor.".length()), "the first value", "the second value"))
                .forEach(weakness -> List.of("ar", "en", "ckb")
                        .forEach(language -> assertThat(weakness.in(Locale.forLanguageTag(language), messages))
                                .isNotBlank()
                                .doesNotContain("{", "''")));
    }

    @Test
    void theCommandSaysWhatWouldStopAStartAndWhatIsWeakAndMakesNothing(CapturedOutput log) {
        Path data = directory.resolve("data");
        assertThat(new DoctorCommand()
                        .run("doctor", "--marsad.data-dir=" + data, "--marsad.base-url=http://marsad.example"))
                .isEqualTo(1);
        assertThat(log.getAll())
                .contains(
                        "marsad.receipts.key",
                        "marsad.admin.username",
                        "Run clamd",
                        "unencrypted (http://marsad.example)")
                .doesNotContain("\tat org.");
        assertThat(data).doesNotExist();
    }

    private Path masterKey() {
        Path key = directory.resolve("master.key");
        assertThat(new NewMasterKey().run("--marsad.vault.new-master-key-file=" + key))
                .isZero();
        return key;
    }

    private Weakness found(String code) {
        return Doctor.examine(settings).stream()
                .filter(weakness -> weakness.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codes() {
        return Doctor.examine(settings).stream().map(Weakness::code).toList();
    }
}
