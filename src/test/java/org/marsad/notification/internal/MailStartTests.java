package org.marsad.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.StartRefusedException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

/** Mail that lacks something stops the start with a sentence that names it. */
class MailStartTests {

    private final ApplicationContextRunner marsad = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(Room.class);

    @EnableConfigurationProperties(MailSettings.class)
    @Import(MailStart.class)
    static class Room {}

    @Test
    void withoutMailNothingIsNeeded() {
        marsad.run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void mailNeedsAServer() {
        marsad.withPropertyValues("marsad.mail.enabled=true", "marsad.mail.from=news@marsad.example")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(StartRefusedException.class)
                        .hasMessageContaining("spring.mail.host"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "news", "News <news@marsad.example>", "news@marsad.example\r\nBcc: x@example.org"})
    void mailNeedsAnAddressToComeFrom(String from) {
        marsad.withPropertyValues(
                        "marsad.mail.enabled=true", "spring.mail.host=mail.example", "marsad.mail.from=" + from)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(StartRefusedException.class)
                        .hasMessageContaining("marsad.mail.from"));
    }
}
