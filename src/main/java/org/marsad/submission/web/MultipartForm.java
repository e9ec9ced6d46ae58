package org.marsad.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.fileupload2.core.FileItemHeaders;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.Quarantine;
import org.marsad.evidence.QuarantinedFile;
import org.marsad.submission.internal.SubmissionForm;
import org.springframework.stereotype.Component;

/**
 * Reads {@code multipart/form-data} (RFC 7578) as a stream: files go into quarantine while they arrive, texts are
 * bounded, memory stays constant. Parts of unknown names are passed over. If reading fails, no file stays.
 */
@Component
class MultipartForm {

    static final String FILES = "files";

    /** What a form of ours is made of. */
    static final Parts SUBMISSION = new Parts(
            Set.of(
                    "promise",
                    "statement",
                    "consent",
                    "relation",
                    "event_date",
                    "event_place",
                    "source_url",
                    "language",
                    "contact_email",
                    "uploads",
                    "idempotency_key",
                    "work"),
            texts -> true);

    /** Bytes of the longest text part: 20,000 characters of four bytes, and room to say that it is too long. */
    private static final int MAX_TEXT_BYTES = 200_000;
    /** Parts of one request: twice what the contract can use. */
    private static final int MAX_PARTS = 200;
    /** Bytes of all texts together: they are the only thing kept in memory. */
    private static final int MAX_ALL_TEXT_BYTES = 600_000;
    /** Bytes of a part that are read without being wanted, if no file may be longer. */
    private static final long MOST_PASSED_OVER = 1_000_000;
    /** Bytes of a part's headers: the library's own 512 are not enough for a long Arabic file name. */
    private static final int MAX_HEADER_BYTES = 16_384;
    /** RFC 2046 allows no longer one. */
    private static final int LONGEST_BOUNDARY = 70;

    private static final JakartaServletFileUpload<?, ?> HEADERS = new JakartaServletFileUpload<>();

    private final Quarantine quarantine;
    private final EvidenceItems evidence;

    MultipartForm(Quarantine quarantine, EvidenceItems evidence) {
        this.quarantine = quarantine;
        this.evidence = evidence;
    }

    /**
     * @throws UnreadableFormException if this is no multipart or breaks off
     * @throws org.marsad.evidence.FileTooLargeException at the first file over the limit
     */
    SubmissionForm read(HttpServletRequest request) {
        return read(request, SUBMISSION, new LinkedHashMap<>());
    }

    /**
     * The same, for who shows the form again: the texts that arrived before reading failed stay in the map given,
     * and beside them the names of the files.
     */
    SubmissionForm read(HttpServletRequest request, Parts wanted, Map<String, List<String>> texts) {
        Reading reading = new Reading(wanted, texts);
        boolean complete = false;
        try {
            reading.all(parts(request));
            complete = true;
            return new SubmissionForm(reading.texts, reading.files);
        } catch (IOException e) {
            throw new UnreadableFormException(e);
        } finally {
            if (!complete) {
                reading.files.forEach(quarantine::discard);
            }
        }
    }

    private static MultipartInput parts(HttpServletRequest request) throws IOException {
        byte[] boundary = HEADERS.getBoundary(request.getContentType());
        if (boundary == null || boundary.length == 0 || boundary.length > LONGEST_BOUNDARY) {
            throw new FileUploadException("no boundary");
        }
        MultipartInput parts = MultipartInput.builder()
                .setInputStream(request.getInputStream())
                .setBoundary(boundary)
                .setPartHeaderSizeMax(MAX_HEADER_BYTES)
                .get();
        parts.setHeaderCharset(StandardCharsets.UTF_8);
        return parts;
    }

    /**
     * What is read of a form.
     *
     * @param texts names of its texts
     * @param files whether files are taken in, by the texts that came before the first of them
     */
    record Parts(Set<String> texts, Predicate<Map<String, List<String>>> files) {}

    /** One request while it is read. */
    private final class Reading {

        private final Parts wanted;
        private final Map<String, List<String>> texts;
        private final List<QuarantinedFile> files = new ArrayList<>();
        private int parts;
        private int textBytes;
        private @Nullable Boolean takesFiles;

        Reading(Parts wanted, Map<String, List<String>> texts) {
            this.wanted = wanted;
            this.texts = texts;
        }

        void all(MultipartInput input) throws IOException {
            for (boolean more = input.skipPreamble(); more; more = input.readBoundary()) {
                if (++parts > MAX_PARTS) {
                    throw new FileUploadException("more than " + MAX_PARTS + " parts");
                }
                FileItemHeaders headers = HEADERS.getParsedHeaders(input.readHeaders());
                InputStream content = input.newInputStream();
                String field = HEADERS.getFieldName(headers);
                if (FILES.equals(field)) {
                    file(HEADERS.getFileName(headers), headers.getHeader("Content-Type"), content);
                } else if (field != null && wanted.texts().contains(field)) {
                    text(field, content);
                }
                passOver(content);
            }
        }

        private void file(@Nullable String givenName, @Nullable String type, InputStream content) throws IOException {
            String name = givenName == null ? "" : givenName;
            int most = evidence.limits().maxFiles();
            List<String> names = texts.computeIfAbsent(FILES, any -> new ArrayList<>());
            if (!name.isEmpty() && names.size() <= most) {
                names.add(name);
            }
            // Beyond the limit by one: enough to be refused for, without taking in everything else.
            if (!takesFiles() || files.size() > most) {
                return;
            }
            QuarantinedFile file = quarantine.receive(content, name, type);
            if (name.isEmpty() && file.size() == 0) {
                quarantine.discard(file);
            } else {
                files.add(file);
            }
        }

        private boolean takesFiles() {
            if (takesFiles == null) {
                takesFiles = wanted.files().test(texts);
            }
            return takesFiles;
        }

        private void text(String field, InputStream content) throws IOException {
            byte[] bytes = content.readNBytes(MAX_TEXT_BYTES);
            textBytes += bytes.length;
            if (textBytes > MAX_ALL_TEXT_BYTES) {
                throw new FileUploadException("more than " + MAX_ALL_TEXT_BYTES + " bytes of texts");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(withoutHalfCharacter(bytes)))
                    .toString();
            texts.computeIfAbsent(field, name -> new ArrayList<>()).add(text);
        }

        /** What nobody asked for is read over, but not for ever. */
        private void passOver(InputStream content) throws IOException {
            long left = Math.max(evidence.limits().maxFileBytes(), MOST_PASSED_OVER);
            byte[] buffer = new byte[8192];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new FileUploadException("a part without end");
                }
            }
        }

        /** A text cut at the bound may end within a character; it is far too long anyway and will be told so. */
        private static byte[] withoutHalfCharacter(byte[] bytes) {
            int end = bytes.length;
            if (end == MAX_TEXT_BYTES) {
                while (end > 0 && (bytes[end - 1] & 0xC0) == 0x80) {
                    end--;
                }
                end = Math.max(0, end - 1);
            }
            return end == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, end);
        }
    }
}
