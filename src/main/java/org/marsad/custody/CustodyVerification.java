package org.marsad.custody;

import java.time.Clock;
import java.util.stream.Stream;
import org.marsad.Command;
import org.marsad.custody.CustodyCheck.Broken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The command {@code --marsad.custody.verify}: reads the custody log of the configured database from end to end, without
 * starting the site or the engine, and names the first broken entry.
 */
public final class CustodyVerification implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(CustodyVerification.class);

    private static final String NAME = "--marsad.custody.verify";

    @Override
    public boolean isNamedBy(String... arguments) {
        return Stream.of(arguments).anyMatch(argument -> argument.equals(NAME) || argument.equals(NAME + "=true"));
    }

    /** 0 if the log is whole, 1 if it is broken. */
    @Override
    public int run(String... arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off")
                .run(arguments)) {
            return tell(context.getBean(CustodyLog.class).check());
        }
    }

    private static int tell(CustodyCheck check) {
        Broken broken = check.firstBroken();
        if (broken == null) {
            LOG.info("the custody log is whole: {} entries of {} subjects", check.entries(), check.subjects());
            return 0;
        }
        LOG.error(
                "the custody log is broken at entry {} of subject {}: {} ({} entries of {} subjects were read)",
                broken.position(),
                broken.subject(),
                broken.what(),
                check.entries(),
                check.subjects());
        return 1;
    }

    /** The database and this room, and nothing else. No configuration class: only this command may find it. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @ConfigurationPropertiesScan("org.marsad.custody")
    @ComponentScan("org.marsad.custody.internal")
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
