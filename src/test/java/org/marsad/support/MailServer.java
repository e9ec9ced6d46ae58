package org.marsad.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Turns mail on and points a context at one real SMTP server per JVM. */
public class MailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final GreenMail SERVER = started();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "marsad.mail.enabled=true",
                        "marsad.mail.from=news@marsad.example",
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + SERVER.getSmtp().getPort())
                .applyTo(context);
    }

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /** Everything that was sent to an address, oldest first. */
    public static List<Mail> to(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .map(Mail::new)
                .filter(mail -> mail.to().equals(address))
                .toList();
    }
}
