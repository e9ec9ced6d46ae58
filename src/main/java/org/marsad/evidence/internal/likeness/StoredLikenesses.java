package org.marsad.evidence.internal.likeness;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.springframework.stereotype.Component;

/** Likenesses as they were found when the later of two items came; the same content is looked up each time. */
@Component
class StoredLikenesses implements Likenesses {

    private final EvidenceItems items;
    private final FingerprintRows rows;

    StoredLikenesses(EvidenceItems items, FingerprintRows rows) {
        this.items = items;
        this.rows = rows;
    }

    @Override
    public List<Likeness> of(UUID itemId) {
        return items.find(itemId).map(this::like).orElse(List.of());
    }

    private List<Likeness> like(EvidenceItem item) {
        return rows.like(item).stream().flatMap(this::likeness).toList();
    }

    private Stream<Likeness> likeness(FingerprintRows.Like like) {
        return items.find(like.itemId()).stream().map(other -> new Likeness(other, like.kind(), like.degree()));
    }
}
