package org.marsad.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Map;
import org.springframework.core.io.AbstractResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The bytes of a READY copy as Spring serves them, whole or in ranges, and what a browser is told about them. */
public final class CopyResource extends AbstractResource {

    /** A copy opened as a page of its own may do nothing at all. */
    private static final String POLICY =
            "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** What browsers know under another name than the content is detected as. */
    private static final Map<String, String> SERVED_AS =
            Map.of("audio/vorbis", "audio/ogg", "audio/opus", "audio/ogg", "text/plain", "text/plain;charset=UTF-8");

    private final PublicCopies copies;
    private final PublicCopy copy;

    public CopyResource(PublicCopies copies, PublicCopy copy) {
        this.copies = copies;
        this.copy = copy;
    }

    @Override
    public String getDescription() {
        return "public copy " + copy.sha256();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return copy.size();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return Channels.newInputStream(copies.channel(copy));
    }

    /** A fixed type, no guessing, no rights; documents are downloaded, since readers do not run in a sandbox. */
    public HttpHeaders headers(String fileName) {
        String type = String.valueOf(copy.mediaType());
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(SERVED_AS.getOrDefault(type, type)));
        headers.setETag('"' + copy.sha256() + '"');
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", POLICY);
        boolean document = type.equals("application/pdf");
        headers.setContentDisposition((document ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(fileName)
                .build());
        return headers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CopyResource resource && resource.copy.equals(copy);
    }

    @Override
    public int hashCode() {
        return copy.hashCode();
    }
}
