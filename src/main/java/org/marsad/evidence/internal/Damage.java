package org.marsad.evidence.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyEntry;
import org.marsad.custody.CustodyLog;
import org.marsad.evidence.internal.VaultRows.StoredObject;
import org.marsad.sealing.MasterKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was found damaged: in the object's row, in the custody log of every item concerned, in our log. */
@Component
class Damage {

    private static final Logger LOG = LoggerFactory.getLogger(Damage.class);

    private final VaultRows rows;
    private final EvidenceRows items;
    private final CustodyLog custody;
    private final MasterKey master;
    private final Clock clock;

    Damage(VaultRows rows, EvidenceRows items, CustodyLog custody, MasterKey master, Clock clock) {
        this.rows = rows;
        this.items = items;
        this.custody = custody;
        this.master = master;
        this.clock = clock;
    }

    /** Content that is no longer what was sealed, or is gone; kept even if whoever met it rolls back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void found(String sha256, String when) {
        String name = master.name(sha256);
        rows.damaged(name, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<UUID> concerned = items.withContent(sha256);
        List<UUID> subjects = concerned.isEmpty() ? rows.holders(name) : concerned;
        subjects.forEach(subject -> custody.append(subject, CustodyAction.DAMAGED, CustodyEntry.SYSTEM, when));
        LOG.error("the object {} is damaged or gone, found {}: restore it from a backup of the vault", name, when);
    }

    /** It can be read again, as after a restored backup. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void mended(StoredObject object) {
        rows.damaged(object.name(), null);
        LOG.info("the object {} is whole again", object.name());
    }
}
