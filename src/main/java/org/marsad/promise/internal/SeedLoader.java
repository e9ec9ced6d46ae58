package org.marsad.promise.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the promises of the seed files before the first request. A promise whose id is there already is left as staff
 * have made it; every file is read and checked before anything of any is stored.
 */
@Component
@DependsOnDatabaseInitialization
class SeedLoader implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(SeedLoader.class);

    private final SeedFiles files;
    private final Scale scale;
    private final CodesInUse codes;
    private final PromiseRows promises;
    private final PromiseVersions versions;
    private final TimelineRows timeline;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SeedLoader(
            SeedFiles files,
            Scale scale,
            CodesInUse codes,
            PromiseRows promises,
            PromiseVersions versions,
            TimelineRows timeline,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.scale = scale;
        this.codes = codes;
        this.promises = promises;
        this.versions = versions;
        this.timeline = timeline;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        codes.demandKnown();
        // The day it is somewhere on earth: a clock in another zone must not refuse today's entries.
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.MAX));
        PromiseSeedReader reader = new PromiseSeedReader(scale, files, today);
        List<PromiseSeed> seeds = files.promises().stream().map(reader::read).toList();
        seeds.forEach(this::loadOnce);
    }

    private void loadOnce(PromiseSeed seed) {
        try {
            transaction.executeWithoutResult(status -> load(seed));
        } catch (DuplicateKeyException e) {
            // Another node starts at the same moment and was faster with the same seed.
            if (!promises.exists(seed.id())) {
                throw e;
            }
        }
    }

    private void load(PromiseSeed seed) {
        if (promises.exists(seed.id())) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        promises.insert(seed, now);
        versions.insertFirst(seed, now);
        for (ImportedPromise.Entry entry : seed.timeline()) {
            timeline.insert(seed.id(), NewEntry.of(entry), now);
        }
        LOG.info(
                "loaded promise {} with {} timeline entries",
                seed.id(),
                seed.timeline().size());
    }
}
