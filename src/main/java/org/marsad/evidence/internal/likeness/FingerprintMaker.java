package org.marsad.evidence.internal.likeness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.internal.Vault;
import org.marsad.inspection.Inspector.Content;
import org.springframework.stereotype.Component;

/** Makes the fingerprint that suits an item. */
@Component
class FingerprintMaker {

    private final Vault vault;
    private final PictureFingerprints pictures;
    private final VideoFingerprints videos;

    FingerprintMaker(Vault vault, PictureFingerprints pictures, VideoFingerprints videos) {
        this.vault = vault;
        this.pictures = pictures;
        this.videos = videos;
    }

    /**
     * Makes it. What a file does to its decoder ends as {@link Fingerprint#NONE}.
     *
     * @return empty if a tool that is needed is not installed here
     * @throws IOException if it cannot be made now; try again
     */
    Optional<Fingerprint> make(EvidenceItem item, String mediaType, String text) throws IOException {
        Content content = () -> vault.open(item.submissionId(), item.sha256());
        return switch (item.kind()) {
            case LINK -> Optional.of(Fingerprint.NONE);
            case STATEMENT -> Optional.of(ofText(read(content)));
            case FILE -> ofFile(content, mediaType, text);
        };
    }

    private Optional<Fingerprint> ofFile(Content content, String mediaType, String text) throws IOException {
        if (mediaType.startsWith("image/")) {
            return pictures.of(content, mediaType);
        }
        if (mediaType.startsWith("video/")) {
            return videos.of(content, mediaType);
        }
        return Optional.of(ofText(text));
    }

    private static Fingerprint ofText(String text) {
        return MinHash.of(text).map(part -> Fingerprint.of(Form.TEXT, part)).orElse(Fingerprint.NONE);
    }

    private static String read(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
