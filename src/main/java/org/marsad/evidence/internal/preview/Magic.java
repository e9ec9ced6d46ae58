package org.marsad.evidence.internal.preview;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** How files of our types begin: a worker that was taken over does not get anything else to a browser. */
final class Magic {

    private Magic() {}

    static boolean fits(Made.Output output) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(output.file())) {
            head = in.readNBytes(12);
        }
        String begins = new String(head, ISO_8859_1);
        return switch (output.mediaType()) {
            case "image/jpeg" -> begins.startsWith("\u00ff\u00d8\u00ff");
            case "image/png" -> begins.startsWith("\u0089PNG\r\n\u001a\n");
            case "video/mp4", "audio/mp4" -> begins.startsWith("ftyp", 4);
            case "application/pdf" -> begins.startsWith("%PDF-");
            default -> false;
        };
    }
}
