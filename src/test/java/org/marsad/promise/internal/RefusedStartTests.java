package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTests {

    @TempDir
    Path directory;

    /** No component: nobody else may come upon it. */
    @Import(PromiseParts.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class Room {}

    @Test
    void aBrokenSeedStopsTheStartWithOneSentenceAndNoStackTrace(CapturedOutput output) {
        SeedDirectory seeds = new SeedDirectory(directory.resolve("seeds"));
        Path file = seeds.drop("water.yaml", SeedDirectory.promise("NO_DEADLINE", "SOON"));
        assertThatThrownBy(this::start).hasRootCauseInstanceOf(BrokenSeedException.class);
        assertThat(output)
                .contains(file + ", line 9, field schedule: \"SOON\" is unknown;")
                .doesNotContain("\tat org.");
        assertThat(output.toString().split("APPLICATION FAILED TO START")).hasSize(2);
    }

    @Test
    void aSeedsFolderThatIsNoneStopsTheStart(CapturedOutput output) {
        assertThatThrownBy(this::start).isInstanceOf(RuntimeException.class);
        assertThat(output).contains("which is not a folder.").doesNotContain("\tat org.");
    }

    private void start() {
        new SpringApplicationBuilder(Room.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--marsad.data-dir=" + directory,
                        "--marsad.seeds.dir=" + directory.resolve("seeds"),
                        "--spring.datasource.url=jdbc:h2:mem:refused")
                .close();
    }
}
