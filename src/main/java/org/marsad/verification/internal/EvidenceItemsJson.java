package org.marsad.verification.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceKind;
import org.marsad.evidence.EvidenceState;

/** The contract's {@code evidenceItems}: what the process may know of a submission's evidence. */
final class EvidenceItemsJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** The warning of an item that nobody assessed. */
    static final String AFTER_VERIFICATION = "AFTER_VERIFICATION";

    private EvidenceItemsJson() {}

    /** @param last the last verification; what came after it is marked, because nobody assessed it */
    static String of(List<EvidenceItem> items, Optional<VerificationRound> last) {
        try {
            return JSON.writeValueAsString(items.stream()
                    .map(item -> Row.of(
                            item, last.filter(round -> round.cameBefore(item)).isPresent()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No name, no text: whatever is here is kept in the engine's history. */
    private record Row(
            UUID evidenceItemId,
            int number,
            EvidenceKind kind,
            EvidenceState state,
            @Nullable String mediaType,
            long size,
            String sha256,
            List<String> warnings) {

        static Row of(EvidenceItem item, boolean late) {
            List<String> warnings = new ArrayList<>(item.warnings());
            if (late) {
                warnings.add(AFTER_VERIFICATION);
            }
            return new Row(
                    item.id(),
                    item.number(),
                    item.kind(),
                    item.state(),
                    item.mediaType(),
                    item.size(),
                    item.sha256(),
                    warnings);
        }
    }
}
