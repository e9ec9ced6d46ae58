package org.marsad.verification.internal;

import static org.marsad.verification.internal.Names.EVIDENCE_ITEM_ID;
import static org.marsad.verification.internal.Names.PUBLIC_COPIES;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceState;
import org.marsad.evidence.PublicCopy;
import org.marsad.submission.Consent;

/** Reads an editor's choices of what is shown. */
final class PublicCopiesReader {

    /** Optional: an editor who does not know of it shows nothing in the submitter's words. */
    private static final String CLAIM = "claim";

    private static final Set<String> FIELDS = Set.of(EVIDENCE_ITEM_ID, "publish", "reason", CLAIM);

    private PublicCopiesReader() {}

    static List<PublicCopyChoice> read(Fields completion, DecisionContext context) {
        Set<UUID> chosen = new HashSet<>();
        List<PublicCopyChoice> choices = completion.rows(PUBLIC_COPIES).stream()
                .map(row -> choice(row, context, chosen))
                .toList();
        refuseStale(completion, context, chosen);
        return choices;
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
        if (publish) {
            demandCopy(row, item, context);
        }
        return new PublicCopyChoice(
                item.id(),
                publish,
                publish ? row.text("reason") : row.requiredText("reason"),
                publish && row.flag(CLAIM));
    }

    private static void demandCopy(Fields row, EvidenceItem item, DecisionContext context) {
        PublicCopy copy = context.copies().get(item.id());
        if (copy == null || copy.state() != PublicCopy.State.READY) {
            throw row.refuse("publish", "noCopy", item.number());
        }
        if (!copy.current()) {
            throw row.refuse("publish", "staleCopy", item.number());
        }
    }

    /** What is not named is published where there is a copy, so a copy that shows what it should not is refused too. */
    private static void refuseStale(Fields completion, DecisionContext context, Set<UUID> chosen) {
        context.items().stream()
                .filter(item -> !chosen.contains(item.id()))
                .filter(item -> context.copies().containsKey(item.id())
                        && !context.copies().get(item.id()).current())
                .findFirst()
                .ifPresent(item -> {
                    throw completion.refuse(PUBLIC_COPIES, "staleCopy", item.number());
                });
    }

    private static EvidenceItem item(Fields row, DecisionContext context) {
        UUID id = row.requiredId(EVIDENCE_ITEM_ID);
        return context.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> row.refuse(EVIDENCE_ITEM_ID, "foreignItem"));
    }
}
