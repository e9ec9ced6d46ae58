package org.marsad.evidence.internal.likeness;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * All fingerprints of the database in the memory of this node, read when they are first needed and caught up each time.
 * Ids are given one after the other, under a lock held until they are committed ({@link FingerprintRows#next()}), so
 * whoever holds the lock sees all that came before, from whichever node, and none is passed over.
 */
@Component
class FingerprintIndex {

    private final FingerprintRows rows;
    private PackedParts pictures = new PackedParts();
    private PackedParts texts = new PackedParts();
    private long last;

    FingerprintIndex(FingerprintRows rows) {
        this.rows = rows;
    }

    /** The likest that came before; to be called by who holds the lock. */
    synchronized List<Match> like(Fingerprint fingerprint) {
        catchUp();
        return switch (fingerprint.form()) {
            case NONE -> List.of();
            case TEXT -> LikeTexts.of(fingerprint.parts().get(0), texts);
            case IMAGE, VIDEO -> LikePictures.of(fingerprint, pictures);
        };
    }

    private void catchUp() {
        try {
            rows.partsAfter(last, (id, form, part) -> {
                (form == Form.TEXT ? texts : pictures).add(id, form, part);
                last = id;
            });
        } catch (RuntimeException e) {
            // Half of a video may be here: begin again the next time.
            pictures = new PackedParts();
            texts = new PackedParts();
            last = 0;
            throw e;
        }
    }
}
