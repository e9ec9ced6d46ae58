package org.marsad.audit;

import org.marsad.DatabaseCommand;
import org.marsad.audit.AuditCheck.Broken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * The command {@code --marsad.audit.verify}: reads the audit of the configured database from end to end, without starting
 * the site or the engine, and names the first broken entry.
 */
public final class AuditVerification extends DatabaseCommand {

    private static final Logger LOG = LoggerFactory.getLogger(AuditVerification.class);

    /** Made by its name in {@code META-INF/spring.factories}. */
    public AuditVerification() {
        super("marsad.audit.verify", Parts.class);
    }

    /** 0 if it is whole, 1 if it is broken. */
    @Override
    protected int tell(ApplicationContext started) {
        return tell(started.getBean(Audit.class).check());
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

    /** This room and nothing else. */
    @ComponentScan("org.marsad.audit.internal")
    static class Parts {}
}
