package org.marsad.verification.internal;

import static org.marsad.verification.internal.Names.EVIDENCE_ITEM_ID;
import static org.marsad.verification.internal.Names.PUBLIC_COPIES;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceState;
import org.marsad.submission.Consent;

/** Reads an editor's choices of what is shown. */
final class PublicCopiesReader {

    private static final Set<String> FIELDS = Set.of(EVIDENCE_ITEM_ID, "publish", "reason");

    private PublicCopiesReader() {}

    static List<PublicCopyChoice> read(Fields completion, DecisionContext context) {
        Set<UUID> chosen = new HashSet<>();
        return completion.rows(PUBLIC_COPIES).stream()
                .map(row -> choice(row, context, chosen))
                .toList();
    }

    private static PublicCopyChoice choice(Fields row, DecisionContext context, Set<UUID> chosen) {
        row.allowOnly(FIELDS);
        EvidenceItem item = item(row, context);
        if (!chosen.add(item.id())) {
            throw row.refuse(EVIDENCE_ITEM_ID, "itemTwice", item.number());
        }
        boolean publish = row.requiredFlag("publish");
        if (publish && context.submission().consent() == Consent.VERIFY_ONLY) {
            throw row.refuse("publish", "noConsent");
        }
        if (publish && item.state() != EvidenceState.ACCEPTED) {
            throw row.refuse("publish", "refusedItem", item.number());
        }
        return new PublicCopyChoice(item.id(), publish, publish ? row.text("reason") : row.requiredText("reason"));
    }

    private static EvidenceItem item(Fields row, DecisionContext context) {
        UUID id = row.requiredId(EVIDENCE_ITEM_ID);
        return context.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> row.refuse(EVIDENCE_ITEM_ID, "foreignItem"));
    }
}
