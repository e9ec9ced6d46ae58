package org.marsad.evidence.internal.preview;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceState;
import org.marsad.inspection.Finding;

/** Items that no previewer is set to work on, by what the inspection found. */
final class Refused {

    private static final Map<Finding, NoPreview> NEVER = Map.of(
            Finding.EMPTY, NoPreview.EMPTY,
            Finding.MALWARE, NoPreview.MALWARE,
            Finding.ENCRYPTED, NoPreview.ENCRYPTED,
            Finding.PIXEL_FLOOD, NoPreview.PIXEL_FLOOD,
            Finding.ARCHIVE_BOMB, NoPreview.ARCHIVE_BOMB);

    private Refused() {}

    static Optional<NoPreview> reason(EvidenceItem item) {
        if (item.state() == EvidenceState.CHECKING) {
            return Optional.of(NoPreview.CHECKING);
        }
        return Stream.of(Finding.MALWARE, Finding.EMPTY, Finding.PIXEL_FLOOD, Finding.ARCHIVE_BOMB, Finding.ENCRYPTED)
                .filter(finding -> item.warnings().contains(finding.name()))
                .findFirst()
                .map(NEVER::get)
                .or(() -> item.state() == EvidenceState.REFUSED ? Optional.of(NoPreview.NOT_SHOWN) : Optional.empty());
    }
}
