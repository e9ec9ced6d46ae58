package org.marsad.evidence.internal.viewer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceKind;
import org.marsad.evidence.internal.Vault;
import org.marsad.evidence.internal.extraction.Extractions;
import org.marsad.inspection.Extraction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The texts of an item: what was taken out of a file, what was recognised in it, and a statement as it was written. */
@Component
class Texts {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    /** A statement has at most 20,000 characters of at most four bytes. */
    private static final int LONGEST_STATEMENT = 80_000;

    private final Vault vault;
    private final Extractions extractions;

    Texts(Vault vault, Extractions extractions) {
        this.vault = vault;
        this.extractions = extractions;
    }

    /** What the inspection found; a page without it is better than none, so a failure is logged and left out. */
    Optional<Extraction> extraction(EvidenceItem item) {
        try {
            return extractions.of(item);
        } catch (IOException e) {
            LOG.warn("an extraction cannot be read now", e);
            return Optional.empty();
        }
    }

    String recognised(EvidenceItem item) {
        try {
            return extractions.recognised(item).orElse("");
        } catch (IOException e) {
            LOG.warn("a recognised text cannot be read now", e);
            return "";
        }
    }

    String statement(EvidenceItem item) {
        if (item.kind() != EvidenceKind.STATEMENT) {
            return "";
        }
        try (InputStream text = vault.open(item.submissionId(), item.sha256())) {
            return new String(text.readNBytes(LONGEST_STATEMENT), UTF_8);
        } catch (IOException e) {
            LOG.warn("a statement cannot be read now", e);
            return "";
        }
    }
}
