package org.marsad.data;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Answers with documents of feeds: Atom (RFC 4287) with an archive (RFC 5005). The newest document has the newest entries,
 * the archive has all of them in documents that are full and keep their entries for good.
 */
public interface Feeds {

    /** @param language of titles and texts; null for all of the site's languages side by side */
    ResponseEntity<byte[]> newest(Feed feed, @Nullable String language);

    /**
     * A document of the archive, numbered from the oldest on.
     *
     * @throws org.springframework.web.server.ResponseStatusException 404 unless there is a full document of this number
     */
    ResponseEntity<byte[]> archive(Feed feed, @Nullable String language, String number);
}
