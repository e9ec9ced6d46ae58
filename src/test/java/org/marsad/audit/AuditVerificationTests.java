package org.marsad.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The audit read without the site: the command's answer is its exit code and one line. */
@ExtendWith(OutputCaptureExtension.class)
class AuditVerificationTests {

    private final AuditVerification command = new AuditVerification();

    @Test
    void itIsNamedByItsArgumentAlone() {
        assertThat(command.isNamedBy("--server.port=1", "--marsad.audit.verify"))
                .isTrue();
        assertThat(command.isNamedBy("--marsad.audit.verify=true")).isTrue();
        assertThat(command.isNamedBy("--marsad.custody.verify")).isFalse();
    }

    @Test
    void aBrokenChainIsAnExitCodeOtherThanZeroWithThePlace(@TempDir Path data, CapturedOutput log) {
        String url = "jdbc:h2:file:" + data.resolve("audit");
        DriverManagerDataSource database = new DriverManagerDataSource(url, "marsad", "");
        Flyway.configure().dataSource(database).load().migrate();
        assertThat(run(url)).isZero();
        assertThat(log.getOut()).contains("the audit is whole: 0 entries");
        JdbcClient.create(database)
                .sql("insert into audit_entry values (1, now(), 'a', 'SAW', 'TASK', '', 'PAGE', 0, 0, 'x', 'y')")
                .update();
        assertThat(run(url)).isEqualTo(1);
        assertThat(log.getOut()).contains("the audit is broken at entry 1");
    }

    private int run(String url) {
        return command.run(
                "--marsad.audit.verify", "--spring.datasource.url=" + url, "--spring.main.log-startup-info=false");
    }
}
