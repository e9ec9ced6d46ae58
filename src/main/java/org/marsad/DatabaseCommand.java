package org.marsad;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A command that reads the configured database with a few parts of one room, and starts neither the site nor the engine. */
public abstract class DatabaseCommand implements Command {

    private final String argument;
    private final Class<?> parts;

    /**
     * @param name as on the command line, without the dashes
     * @param parts what is needed beside the database and a clock; no configuration class, only this command may find it
     */
    protected DatabaseCommand(String name, Class<?> parts) {
        this.argument = "--" + name;
        this.parts = parts;
    }

    @Override
    public final boolean isNamedBy(String... arguments) {
        return Stream.of(arguments).anyMatch(each -> each.equals(argument) || each.equals(argument + "=true"));
    }

    @Override
    public final int run(String... arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Database.class, parts)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off")
                .run(arguments)) {
            return tell(context);
        }
    }

    /** Logs what the parts say; the exit code. */
    protected abstract int tell(ApplicationContext started);

    /** The database and a clock. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class Database {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
