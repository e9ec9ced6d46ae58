package org.marsad.submission.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What makes two submissions the same: every field, every upload by id, and every file by name, declared type and hash. */
final class ContentHash {

    private ContentHash() {}

    static String of(NewSubmission submission) {
        Stream<Object> fields = Stream.of(
                submission.promiseId(),
                submission.statement(),
                submission.consent(),
                String.valueOf(submission.relation()),
                String.valueOf(submission.eventDate()),
                String.valueOf(submission.eventPlace()),
                submission.language(),
                String.valueOf(submission.contactEmail()),
                submission.sources().size());
        Stream<Object> files = submission.files().stream()
                .flatMap(file -> Stream.of(file.name(), String.valueOf(file.declaredType()), file.sha256()));
        Stream<Object> uploads = submission.uploads().stream().flatMap(id -> Stream.of("upload", id));
        String canonical = Stream.of(fields, submission.sources().stream(), files, uploads)
                .flatMap(part -> part)
                // Each part after its length, so that no two different submissions read the same.
                .map(part -> part.toString().length() + ":" + part)
                .collect(Collectors.joining());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
