package org.marsad.verification.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.PublicCopies;
import org.marsad.evidence.PublicCopy;
import org.marsad.promise.PublishedCopy;
import org.marsad.submission.Consent;
import org.marsad.submission.Submission;
import org.springframework.stereotype.Component;

/** The public copies of a submission, for editors and for the public. */
@Component
class ShownCopies {

    private final EvidenceItems items;
    private final PublicCopies copies;

    ShownCopies(EvidenceItems items, PublicCopies copies) {
        this.items = items;
        this.copies = copies;
    }

    /** As they are now, by item; none where the sender agreed to verification only. */
    Map<UUID, PublicCopy> of(Submission submission) {
        Map<UUID, PublicCopy> found = new HashMap<>();
        if (submission.consent() == Consent.PUBLISH) {
            for (EvidenceItem item : items.of(submission.id())) {
                copies.of(item.id()).ifPresent(copy -> found.put(item.id(), copy));
            }
        }
        return found;
    }

    /** What of a copy is made public; null for one that may not be. */
    static @Nullable PublishedCopy published(@Nullable PublicCopy copy) {
        if (copy == null || !copy.isPublishable() || copy.mediaType() == null || copy.sha256() == null) {
            return null;
        }
        return new PublishedCopy(
                copy.mediaType(), copy.sha256(), copy.size(), copy.redactions(), copy.width(), copy.height());
    }
}
