package org.marsad.evidence.internal.viewer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.custody.CustodyEntry;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.PublicCopy;
import org.marsad.evidence.internal.likeness.Likeness;
import org.marsad.evidence.internal.preview.NoPreview;
import org.marsad.inspection.Extraction;
import org.marsad.inspection.Finding;

/**
 * One item as staff see it.
 *
 * @param report what the inspection found; empty while it is being checked and for what is no file
 * @param extraction what was taken out of it; empty where nothing was
 * @param metadata in the order of names
 * @param facts what of it analysts ask for first
 * @param text of the document, or of the statement
 * @param recognised by optical character recognition
 * @param custody oldest first
 */
public record ItemView(
        EvidenceItem item,
        Shown shown,
        Optional<Report> report,
        Optional<Extraction> extraction,
        Map<String, List<String>> metadata,
        List<Fact> facts,
        Optional<Place> place,
        Reading text,
        Reading recognised,
        List<CustodyEntry> custody,
        Optional<PublicCopy> copy,
        List<Likeness> likenesses) {

    /** True where a scanner found malware: then its original takes one more confirmation. */
    public boolean infected() {
        return item.warnings().contains(Finding.MALWARE.name());
    }

    public boolean checking() {
        return shown.picture().reason() == NoPreview.CHECKING;
    }

    public boolean warns(String code) {
        return item.warnings().contains(code);
    }
}
