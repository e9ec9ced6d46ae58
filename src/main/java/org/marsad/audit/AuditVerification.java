package org.marsad.audit;

import java.time.Clock;
import java.util.stream.Stream;
import org.marsad.Command;
import org.marsad.audit.AuditCheck.Broken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The command {@code --marsad.audit.verify}: reads the audit of the configured database from end to end, without starting
 * the site or the engine, and names the first broken entry.
 */
public final class AuditVerification implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(AuditVerification.class);

    private static final String NAME = "--marsad.audit.verify";

    @Override
    public boolean isNamedBy(String... arguments) {
        return Stream.of(arguments).anyMatch(argument -> argument.equals(NAME) || argument.equals(NAME + "=true"));
    }

    /** 0 if it is whole, 1 if it is broken. */
    @Override
    public int run(String... arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off")
                .run(arguments)) {
            return tell(context.getBean(Audit.class).check());
        }
    }

    private static int tell(AuditCheck check) {
        Broken broken = check.firstBroken();
        if (broken == null) {
            LOG.info("the audit is whole: {} entries, the last with the hash {}", check.entries(), check.head());
            return 0;
        }
        LOG.error("the audit is broken at entry {}: {}", broken.number(), broken.what());
        return 1;
    }

    /** The database and this room, and nothing else. No configuration class: only this command may find it. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @ComponentScan("org.marsad.audit.internal")
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
