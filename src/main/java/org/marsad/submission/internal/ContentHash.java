package org.marsad.submission.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.evidence.QuarantinedFile;

/** What makes two submissions, or two messages, the same: every field, every upload by id, and every file by name, declared type and hash. */
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
                submission.contactEmail() == null
                        ? "null"
                        : submission.contactEmail().text(),
                String.valueOf(submission.entry()),
                submission.sources().size());
        return of(Stream.of(
                        fields, submission.sources().stream(), files(submission.files()), uploads(submission.uploads()))
                .flatMap(part -> part));
    }

    static String of(NewMessage message) {
        return of(Stream.of(Stream.of(message.text()), files(message.files()), uploads(message.uploads()))
                .flatMap(part -> part));
    }

    private static Stream<Object> files(List<QuarantinedFile> files) {
        return files.stream()
                .flatMap(file -> Stream.of(file.name(), String.valueOf(file.declaredType()), file.sha256()));
    }

    private static Stream<Object> uploads(List<String> ids) {
        return ids.stream().flatMap(id -> Stream.of("upload", id));
    }

    private static String of(Stream<Object> parts) {
        String canonical = parts
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
