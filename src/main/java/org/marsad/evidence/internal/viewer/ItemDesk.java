package org.marsad.evidence.internal.viewer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.marsad.custody.CustodyLog;
import org.marsad.evidence.CoverPermission;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.PublicCopies;
import org.marsad.evidence.Redaction;
import org.marsad.evidence.internal.likeness.Likenesses;
import org.marsad.inspection.Extraction;
import org.springframework.stereotype.Service;

/** Lays one item before a staff member, and notes in the custody log who looked. */
@Service
public class ItemDesk {

    private final EvidenceItems items;
    private final Reports reports;
    private final Texts texts;
    private final ShownPreviews previews;
    private final PublicCopies copies;
    private final Likenesses likenesses;
    private final CoverPermission permission;
    private final CustodyLog custody;
    private final Opened opened;

    ItemDesk(
            EvidenceItems items,
            Reports reports,
            Texts texts,
            ShownPreviews previews,
            PublicCopies copies,
            Likenesses likenesses,
            CoverPermission permission,
            CustodyLog custody,
            Opened opened) {
        this.items = items;
        this.reports = reports;
        this.texts = texts;
        this.previews = previews;
        this.copies = copies;
        this.likenesses = likenesses;
        this.permission = permission;
        this.custody = custody;
        this.opened = opened;
    }

    /** Opens an item; empty if there is none of that id. */
    public Optional<ItemView> open(UUID id, Asked asked, String staff) {
        return items.find(id).map(item -> {
            opened.by(staff, id);
            return view(item, asked);
        });
    }

    private ItemView view(EvidenceItem item, Asked asked) {
        Shown shown = previews.of(item, asked);
        Optional<Extraction> extraction = texts.extraction(item);
        Map<String, List<String>> metadata =
                new TreeMap<>(extraction.map(Extraction::metadata).orElse(Map.of()));
        String text = extraction.map(Extraction::text).orElseGet(() -> texts.statement(item));
        return new ItemView(
                item,
                shown,
                reports.of(item.id()),
                extraction,
                metadata,
                KnownFacts.in(metadata),
                Places.in(metadata),
                reading(text, asked),
                reading(texts.recognised(item), asked),
                custody.of(item.id()),
                copies.of(item.id()),
                likenesses.of(item.id()));
    }

    private static Reading reading(String text, Asked asked) {
        return asked.query().isEmpty() ? TextSearch.part(text, asked.part()) : TextSearch.around(text, asked.query());
    }

    /** Where an item says it was made; empty if it does not say, or there is no such item. */
    public Optional<Place> place(UUID id) {
        return items.find(id).flatMap(texts::extraction).flatMap(extraction -> Places.in(extraction.metadata()));
    }

    /** Whether this member of staff may say now what is covered. */
    public boolean mayCover(ItemView view, String staff) {
        return view.shown().shape().isSeen() && permission.mayCover(view.item().submissionId(), staff);
    }

    /** What is covered now. */
    public List<Redaction> redactions(UUID id) {
        return copies.redactions(id);
    }

    /** Covers these and nothing else in the public copy. */
    public void cover(UUID id, List<Redaction> redactions, String staff) {
        copies.cover(id, redactions, staff);
    }
}
