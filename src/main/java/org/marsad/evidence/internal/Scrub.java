package org.marsad.evidence.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.marsad.evidence.internal.VaultRows.StoredObject;
import org.marsad.sealing.DataKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads every object once in a while and compares it with its hash, a third of the time at most, so that what rots or
 * is tampered with shows while a backup still has it. Of several nodes one reads an object.
 */
@Component
@EnableConfigurationProperties(VaultSettings.class)
class Scrub {

    private static final Logger LOG = LoggerFactory.getLogger(Scrub.class);

    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final int BATCH = 50;

    private final VaultRows rows;
    private final EncryptedVault vault;
    private final Damage damage;
    private final VaultSettings settings;
    private final Clock clock;

    Scrub(VaultRows rows, EncryptedVault vault, Damage damage, VaultSettings settings, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.damage = damage;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void aWhile() {
        long end = System.nanoTime() + AT_ONCE.toNanos();
        List<StoredObject> due = due();
        while (!due.isEmpty() && System.nanoTime() < end) {
            due.stream().takeWhile(object -> System.nanoTime() < end).forEach(this::claimAndCheck);
            due = System.nanoTime() < end ? due() : List.of();
        }
    }

    private List<StoredObject> due() {
        return rows.unreadSince(clock.instant().minus(settings.scrubEvery()), BATCH);
    }

    private void claimAndCheck(StoredObject object) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (rows.claim(object, now)) {
            check(object);
        }
    }

    /** Reads one object to its end. */
    void check(StoredObject object) {
        DataKey key;
        try {
            key = vault.key(object);
        } catch (IOException e) {
            LOG.warn("the key of object {} cannot be had now; it is read next time", object.name(), e);
            return;
        }
        try {
            vault.read(object, key);
            if (object.damagedAt() != null) {
                damage.mended(object);
            }
        } catch (IOException e) {
            // What was released meanwhile is not damaged: its bytes went with its last key.
            if (object.damagedAt() == null && rows.find(object.name()).isPresent()) {
                damage.found(object.sha256(), "by the scrub");
            }
        }
    }
}
