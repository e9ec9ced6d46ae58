package org.marsad.retention.internal;

import org.marsad.DatabaseCommand;
import org.marsad.retention.RetentionSettings;
import org.marsad.retention.RunningProcesses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The command {@code --marsad.retention.report}: tells what would be purged now, by reason, number and bytes, and changes
 * nothing. It starts neither the site nor the engine.
 */
public final class RetentionCommand extends DatabaseCommand {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionCommand.class);

    /** Made by its name in {@code META-INF/spring.factories}. */
    public RetentionCommand() {
        super("marsad.retention.report", Parts.class);
    }

    @Override
    protected int tell(ApplicationContext started) {
        tell(started.getBean(Report.class).now());
        return 0;
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

    /** What is due, and nothing else. */
    @EnableConfigurationProperties(RetentionSettings.class)
    @Import({DueSubmissions.class, DueCorrections.class, Report.class})
    @ComponentScan(
            basePackages = "org.marsad.workflow.internal.retention",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = RunningProcesses.class))
    static class Parts {}
}
