package org.marsad.promise.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.fileupload2.core.FileItemHeaders;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.marsad.promise.internal.importing.Imports;
import org.marsad.promise.internal.importing.UploadedFile;
import org.marsad.security.StreamedForms;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The files of an import form, read as a stream and bounded. The form's token comes first: without it no byte of a file
 * is read. Several files become one zip of them, so that an import is one file with one hash.
 */
@Component
class SentFiles {

    private static final String TOKEN = "_csrf";
    private static final String FILES = "files";
    private static final int LONGEST_TOKEN = 1000;
    private static final int MOST_FILES = 500;
    private static final int MAX_HEADER_BYTES = 16_384;

    private static final JakartaServletFileUpload<?, ?> HEADERS = new JakartaServletFileUpload<>();

    private final StreamedForms forms;

    SentFiles(StreamedForms forms) {
        this.forms = forms;
    }

    /**
     * The file that was sent, or one zip of all that were.
     *
     * @throws AccessDeniedException if the form is not ours
     * @throws FilesRefusedException if there is none, or they are too large
     */
    UploadedFile read(HttpServletRequest request) {
        try {
            List<UploadedFile> files = files(request);
            if (files.isEmpty()) {
                throw new FilesRefusedException("none");
            }
            return files.size() == 1 ? files.get(0) : zipped(files);
        } catch (FileUploadException e) {
            throw new FilesRefusedException("none");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<UploadedFile> files(HttpServletRequest request) throws IOException {
        MultipartInput input = parts(request);
        List<UploadedFile> files = new ArrayList<>();
        boolean ours = false;
        int sum = 0;
        for (boolean more = input.skipPreamble(); more; more = input.readBoundary()) {
            FileItemHeaders headers = HEADERS.getParsedHeaders(input.readHeaders());
            InputStream content = input.newInputStream();
            String field = HEADERS.getFieldName(headers);
            if (TOKEN.equals(field)) {
                ours = forms.isOurs(request, new String(content.readNBytes(LONGEST_TOKEN), StandardCharsets.US_ASCII));
            } else if (FILES.equals(field)) {
                demandOurs(ours);
                byte[] bytes = content.readNBytes(Imports.LARGEST_FILE - sum + 1);
                sum += bytes.length;
                if (sum > Imports.LARGEST_FILE || files.size() == MOST_FILES) {
                    throw new FilesRefusedException("tooLarge");
                }
                add(files, HEADERS.getFileName(headers), bytes);
            }
        }
        demandOurs(ours);
        return files;
    }

    private static void demandOurs(boolean ours) {
        if (!ours) {
            throw new AccessDeniedException("a form that is not ours");
        }
    }

    /** A browser sends a part without name and bytes where nothing was chosen. */
    private static void add(List<UploadedFile> files, @org.jspecify.annotations.Nullable String name, byte[] content) {
        if (content.length > 0) {
            files.add(new UploadedFile(name == null || name.isBlank() ? "?" : name, content));
        }
    }

    private static MultipartInput parts(HttpServletRequest request) throws IOException {
        byte[] boundary = HEADERS.getBoundary(request.getContentType());
        if (boundary == null || boundary.length == 0 || boundary.length > 70) {
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

    private static UploadedFile zipped(List<UploadedFile> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            int position = 0;
            for (UploadedFile file : files) {
                String last = file.name().replaceAll(".*[/\\\\]", "");
                ZipEntry entry = new ZipEntry(last.isEmpty() ? "file-" + position : last);
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.content());
                position++;
            }
        } catch (java.util.zip.ZipException twoOfOneName) {
            throw new FilesRefusedException("twice");
        }
        return new UploadedFile(files.get(0).name() + " +" + (files.size() - 1) + ".zip", bytes.toByteArray());
    }

    /** Nothing to import; its code is worded under {@code import.problem.<code>}. */
    static final class FilesRefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;

        FilesRefusedException(String code) {
            super(code);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
