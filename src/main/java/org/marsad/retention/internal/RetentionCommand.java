package org.marsad.retention.internal;

import java.time.Clock;
import java.util.stream.Stream;
import org.marsad.Command;
import org.marsad.retention.RetentionSettings;
import org.marsad.retention.RunningProcesses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The command {@code --marsad.retention.report}: tells what would be purged now, by reason, number and bytes, and changes
 * nothing. It starts neither the site nor the engine.
 */
public final class RetentionCommand implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionCommand.class);

    private static final String NAME = "--marsad.retention.report";

    @Override
    public boolean isNamedBy(String... arguments) {
        return Stream.of(arguments).anyMatch(argument -> argument.equals(NAME) || argument.equals(NAME + "=true"));
    }

    @Override
    public int run(String... arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off")
                .run(arguments)) {
            tell(context.getBean(Report.class).now());
            return 0;
        }
    }

    private static void tell(RetentionReport report) {
        for (RetentionReport.Line each : report.due()) {
            LOG.info(
                    "submission {}: {}{} on {}, {} items, {} bytes",
                    each.number(),
                    each.status(),
                    each.reason() == null ? "" : " (" + each.reason() + ")",
                    each.endedAt(),
                    each.items(),
                    each.bytes());
        }
        LOG.info("requests for corrections: {}", report.corrections());
        report.byReason().forEach((reason, number) -> LOG.info("{}: {}", reason, number));
        LOG.info(
                "{} submissions with {} items and {} bytes {} purged now; nothing was changed",
                report.submissions(),
                report.items(),
                report.bytes(),
                report.enabled() ? "would be" : "are due, and retention is off: nothing is");
    }

    /** The database, what is due in it, and nothing else. No configuration class: only this command may find it. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @EnableConfigurationProperties(RetentionSettings.class)
    @Import({DueSubmissions.class, DueCorrections.class, Report.class})
    @ComponentScan(
            basePackages = "org.marsad.workflow.internal.retention",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = RunningProcesses.class))
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
