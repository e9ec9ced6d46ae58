package org.marsad.custody;

import org.marsad.DatabaseCommand;
import org.marsad.custody.CustodyCheck.Broken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * The command {@code --marsad.custody.verify}: reads the custody log of the configured database from end to end, without
 * starting the site or the engine, and names the first broken entry.
 */
public final class CustodyVerification extends DatabaseCommand {

    private static final Logger LOG = LoggerFactory.getLogger(CustodyVerification.class);

    /** Made by its name in {@code META-INF/spring.factories}. */
    public CustodyVerification() {
        super("marsad.custody.verify", Parts.class);
    }

    /** 0 if the log is whole, 1 if it is broken. */
    @Override
    protected int tell(ApplicationContext started) {
        return tell(started.getBean(CustodyLog.class).check());
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

    /** This room and nothing else. */
    @ConfigurationPropertiesScan("org.marsad.custody")
    @ComponentScan("org.marsad.custody.internal")
    static class Parts {}
}
