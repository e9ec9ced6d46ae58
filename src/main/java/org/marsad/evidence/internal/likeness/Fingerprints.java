package org.marsad.evidence.internal.likeness;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.marsad.evidence.EvidenceItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what items are recognised by, and compares each with all that came before. */
@Component
public class Fingerprints {

    private static final Logger LOG = LoggerFactory.getLogger(Fingerprints.class);

    private final FingerprintMaker maker;
    private final FingerprintIndex index;
    private final FingerprintRows rows;
    private final Clock clock;

    Fingerprints(FingerprintMaker maker, FingerprintIndex index, FingerprintRows rows, Clock clock) {
        this.maker = maker;
        this.index = index;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Fingerprints an item that is about to be accepted; part of the caller's transaction, and best its last part, since
     * one is added after the other. Likeness is a suggestion: where it cannot be found now the item is as good as
     * without, and {@link FingerprintCatchUp} looks again.
     *
     * @param mediaType as detected
     * @param text what was taken out of a document; that of a statement is read here
     * @return warnings for the analyst: SIMILAR_IMAGE, SIMILAR_VIDEO, SIMILAR_TEXT; empty where nothing of another
     *     submission is like it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> index(EvidenceItem item, String mediaType, String text) {
        try {
            if (!rows.knows(item.sha256())) {
                Optional<Fingerprint> fingerprint = maker.make(item, mediaType, text);
                fingerprint.ifPresent(made -> add(item.sha256(), made));
            }
        } catch (IOException e) {
            LOG.warn("an item has no fingerprint yet; it is tried again", e);
            return List.of();
        }
        return rows.kinds(item).stream().map(kind -> "SIMILAR_" + kind).toList();
    }

    private void add(String sha256, Fingerprint fingerprint) {
        long id = rows.next();
        if (!rows.knows(sha256)) { // another node may have been quicker
            List<Match> matches = index.like(fingerprint);
            rows.insert(id, sha256, fingerprint, clock.instant());
            rows.insert(id, matches);
        }
    }
}
