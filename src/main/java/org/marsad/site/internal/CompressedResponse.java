package org.marsad.site.internal;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Compresses a body when its first byte is written, if by then it is text of some length that nobody has encoded. */
class CompressedResponse extends HttpServletResponseWrapper {

    private static final int LEAST = 1024;
    private static final Pattern TEXT = Pattern.compile(
            "(text/.*|application/([a-z.-]+\\+)?(json|xml)|application/(javascript|x-ndjson|jsonl)|image/svg\\+xml)(;.*)?");

    private long length = -1;
    private @Nullable ServletOutputStream stream;
    private @Nullable GZIPOutputStream gzip;
    private @Nullable PrintWriter writer;

    CompressedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Ends the compressed body; to be called when all is written. */
    void finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (gzip != null) {
            gzip.finish();
        } else if (stream == null && length >= 0) {
            super.setContentLengthLong(length);
        }
    }

    private OutputStream body() throws IOException {
        String type = getContentType();
        boolean text =
                type != null && TEXT.matcher(type.toLowerCase(Locale.ROOT)).matches();
        if (text) {
            addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (!text || (length >= 0 && length < LEAST) || containsHeader(HttpHeaders.CONTENT_ENCODING)) {
            if (length >= 0) {
                super.setContentLengthLong(length);
            }
            return getResponse().getOutputStream();
        }
        setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        weaken();
        gzip = new GZIPOutputStream(getResponse().getOutputStream(), true);
        return gzip;
    }

    /** The same for reading, and other bytes: a strong tag would promise the same bytes. */
    private void weaken() {
        String etag = getHeader(HttpHeaders.ETAG);
        if (etag != null && etag.startsWith("\"")) {
            setHeader(HttpHeaders.ETAG, "W/" + etag);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Body();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (gzip != null) {
            gzip.flush();
        }
        super.flushBuffer();
    }

    @Override
    public void setContentLength(int given) {
        length = given;
    }

    @Override
    public void setContentLengthLong(long given) {
        length = given;
    }

    @Override
    public void setHeader(String name, String value) {
        if (HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
            length = Long.parseLong(value);
        } else {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
            length = Long.parseLong(value);
        } else {
            super.addHeader(name, value);
        }
    }

    /** Chooses at the first byte. */
    private final class Body extends ServletOutputStream {

        private @Nullable OutputStream chosen;

        private OutputStream chosen() throws IOException {
            if (chosen == null) {
                chosen = body();
            }
            return chosen;
        }

        @Override
        public void write(int one) throws IOException {
            chosen().write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            if (count > 0) {
                chosen().write(bytes, offset, count);
            }
        }

        @Override
        public void flush() throws IOException {
            if (chosen != null) {
                chosen.flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("written in one go");
        }
    }
}
