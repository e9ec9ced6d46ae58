package org.marsad.verification.internal;

import static org.marsad.verification.internal.Names.ASSESSMENTS;
import static org.marsad.verification.internal.Names.EVIDENCE_ITEM_ID;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceState;
import org.marsad.verification.InvalidCompletionException;

/** Reads the {@code assessments} of a completion: one for each ACCEPTED item. */
final class AssessmentsReader {

    /** What is shown of an item in {@code evidenceItems} may come back beside its assessment and is not read. */
    private static final Set<String> FIELDS = Set.of(
            EVIDENCE_ITEM_ID,
            "conclusion",
            "evidenceStrength",
            "methods",
            "findings",
            "eventDate",
            "eventPlace",
            "number",
            "kind",
            "state",
            "mediaType",
            "size",
            "sha256",
            "warnings");

    private final Fields completion;
    private final Map<UUID, EvidenceItem> items = new HashMap<>();

    AssessmentsReader(Fields completion, List<EvidenceItem> items) {
        this.completion = completion;
        items.forEach(item -> this.items.put(item.id(), item));
    }

    /** @throws InvalidCompletionException unless every item is inspected and each ACCEPTED one has exactly one */
    List<Assessment> complete() {
        refuseUninspected();
        Set<UUID> assessed = new HashSet<>();
        List<Assessment> assessments = completion.rows(ASSESSMENTS).stream()
                .map(row -> assessment(row, assessed))
                .toList();
        items.values().stream()
                .filter(item -> item.state() == EvidenceState.ACCEPTED && !assessed.contains(item.id()))
                .mapToInt(EvidenceItem::number)
                .min()
                .ifPresent(number -> {
                    throw completion.refuse(ASSESSMENTS, "itemMissing", number);
                });
        return assessments;
    }

    /** Nobody says of a submission as a whole that it is verified while some of it has not been looked at. */
    private void refuseUninspected() {
        items.values().stream()
                .filter(item -> item.state() == EvidenceState.CHECKING)
                .mapToInt(EvidenceItem::number)
                .min()
                .ifPresent(number -> {
                    throw completion.refuse(ASSESSMENTS, "itemChecking", number);
                });
    }

    /** Those that are complete; rows that an analyst has only begun are no record yet. */
    List<Assessment> unfinished() {
        Set<UUID> assessed = new HashSet<>();
        List<Assessment> assessments = new ArrayList<>();
        for (Fields row : completion.rows(ASSESSMENTS)) {
            try {
                assessments.add(assessment(row, assessed));
            } catch (InvalidCompletionException unfinished) {
                continue;
            }
        }
        return assessments;
    }

    private Assessment assessment(Fields row, Set<UUID> assessed) {
        row.allowOnly(FIELDS);
        UUID id = row.requiredId(EVIDENCE_ITEM_ID);
        EvidenceItem item = items.get(id);
        if (item == null) {
            throw row.refuse(EVIDENCE_ITEM_ID, "foreignItem");
        }
        if (item.state() != EvidenceState.ACCEPTED) {
            throw row.refuse(EVIDENCE_ITEM_ID, "refusedItem", item.number());
        }
        if (assessed.contains(id)) {
            throw row.refuse(EVIDENCE_ITEM_ID, "itemTwice", item.number());
        }
        Assessment assessment = new Assessment(
                id,
                row.requiredCode("conclusion", Conclusion.class),
                row.requiredCode("evidenceStrength", EvidenceStrength.class),
                row.requiredCodes("methods", VerificationMethod.class),
                row.requiredText("findings"),
                row.date("eventDate"),
                row.text("eventPlace"));
        assessed.add(id);
        return assessment;
    }
}
