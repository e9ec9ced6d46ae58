package org.marsad.evidence.internal.likeness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.internal.extraction.Extractions;
import org.marsad.inspection.Extraction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fingerprints what has none: accepted before there were any, or while no worker or tool was to be had. */
@Component
class FingerprintCatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(FingerprintCatchUp.class);

    private final JdbcClient jdbc;
    private final EvidenceItems items;
    private final Extractions extractions;
    private final Fingerprints fingerprints;
    private final PictureFingerprints pictures;
    private final VideoFingerprints videos;
    private final TransactionTemplate transaction;

    FingerprintCatchUp(
            JdbcClient jdbc,
            EvidenceItems items,
            Extractions extractions,
            Fingerprints fingerprints,
            PictureFingerprints pictures,
            VideoFingerprints videos,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.items = items;
        this.extractions = extractions;
        this.fingerprints = fingerprints;
        this.pictures = pictures;
        this.videos = videos;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void run() {
        for (UUID id : without()) {
            try {
                EvidenceItem item = items.find(id).orElseThrow();
                String text = extractions.of(item).map(Extraction::text).orElse("");
                transaction.executeWithoutResult(status -> index(item, text));
            } catch (IOException | RuntimeException e) {
                // One that cannot be read must not keep the others from it.
                LOG.warn("an item has no fingerprint yet; it is tried again", e);
            }
        }
    }

    /** At most 100 a round. The newest first, so that old ones nobody can read do not stand in their way. */
    private List<UUID> without() {
        return jdbc.sql("""
                select e.id from evidence_item e
                where e.state = 'ACCEPTED' and e.kind in ('STATEMENT', 'FILE')
                    and (e.media_type not like 'video/%' or :videos) and (e.media_type <> 'image/heic' or :heic)
                    and not exists (select 1 from fingerprint f where f.sha256 = e.sha256)
                order by e.received_at desc fetch first 100 rows only
                """)
                .param("videos", videos.canRead())
                .param("heic", pictures.canRead("image/heic"))
                .query(UUID.class)
                .list();
    }

    private void index(EvidenceItem item, String text) {
        // The item is locked first and the fingerprints after it, as an inspection does.
        List<String> warnings = new ArrayList<>(warnings(item.id()));
        fingerprints.index(item, String.valueOf(item.mediaType()), text).stream()
                .filter(each -> !warnings.contains(each))
                .forEach(warnings::add);
        jdbc.sql("update evidence_item set warnings = ? where id = ?")
                .params(String.join(",", warnings), item.id())
                .update();
    }

    /** As they are now, locked: others may add to them too. */
    private List<String> warnings(UUID id) {
        String joined = jdbc.sql("select warnings from evidence_item where id = ? for update")
                .param(id)
                .query(String.class)
                .single();
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
