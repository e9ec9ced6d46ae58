package org.marsad;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;

/**
 * The command {@code doctor}: says with the settings of a start what would stop it and what is weak, and starts and changes
 * nothing.
 */
final class DoctorCommand implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(DoctorCommand.class);

    private static final String NAME = "doctor";

    @Override
    public boolean isNamedBy(String... arguments) {
        return Stream.of(arguments).anyMatch(argument -> argument.equals(NAME) || argument.equals("--marsad." + NAME));
    }

    /** 0 if nothing is missing and nothing weak, else 1. */
    @Override
    public int run(String... arguments) {
        try (ConfigurableApplicationContext settings = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off")
                .run(arguments)) {
            return tell(settings.getEnvironment());
        }
    }

    private static int tell(Environment settings) {
        MessageSource messages = new IcuMessageSource("messages-doctor");
        List<String> missing = StartChecks.refusals(settings);
        List<Weakness> weak = Doctor.examine(settings);
        missing.stream().flatMap(String::lines).forEach(LOG::error);
        weak.forEach(each -> LOG.warn("{}", each.in(Locale.ENGLISH, messages)));
        if (missing.isEmpty() && weak.isEmpty()) {
            LOG.info("nothing is missing and nothing is weak");
            return 0;
        }
        return 1;
    }

    /** Nothing: the settings alone are asked. */
    static class Parts {}
}
