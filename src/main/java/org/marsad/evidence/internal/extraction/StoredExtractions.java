package org.marsad.evidence.internal.extraction;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.internal.Seal;
import org.marsad.evidence.internal.Sha256;
import org.marsad.evidence.internal.Vault;
import org.marsad.inspection.Extraction;
import org.springframework.stereotype.Component;

/** Extractions as JSON objects of the vault, held by the submission, so that they are lost for good with it. */
@Component
public class StoredExtractions implements Extractions {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Vault vault;
    private final Seal seal;
    private final ExtractionRows rows;
    private final Recognition recognition;

    StoredExtractions(Vault vault, Seal seal, ExtractionRows rows, Recognition recognition) {
        this.vault = vault;
        this.seal = seal;
        this.rows = rows;
        this.recognition = recognition;
    }

    /** Seals what was found in an item; part of the caller's transaction. */
    public void store(EvidenceItem item, String mediaType, Extraction extraction) throws IOException {
        byte[] content = JSON.writeValueAsBytes(extraction);
        String sha256 = Sha256.hex(content);
        seal.content(item.submissionId(), content, sha256);
        boolean toRead = recognition.isFor(mediaType, extraction);
        rows.insert(item.id(), sha256, extraction, toRead);
        if (toRead) {
            recognition.afterCommit();
        }
    }

    @Override
    public Optional<Extraction> of(EvidenceItem item) throws IOException {
        byte[] content = content(item.submissionId(), rows.sha256(item.id()).orElse(null));
        return content == null ? Optional.empty() : Optional.of(JSON.readValue(content, Extraction.class));
    }

    @Override
    public Optional<String> recognised(EvidenceItem item) throws IOException {
        byte[] content =
                content(item.submissionId(), rows.recognisedSha256(item.id()).orElse(null));
        return content == null ? Optional.empty() : Optional.of(new String(content, StandardCharsets.UTF_8));
    }

    private byte @Nullable [] content(UUID holder, @Nullable String sha256) throws IOException {
        if (sha256 == null) {
            return null;
        }
        try (InputStream in = vault.open(holder, sha256)) {
            return in.readAllBytes();
        }
    }
}
