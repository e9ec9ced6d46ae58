package org.marsad.audit.internal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request whose body was looked into, and is read again from its beginning by whom it is for. */
final class RememberedBody extends HttpServletRequestWrapper {

    /** Bytes; a new account takes less than one thousand. */
    static final int MOST = 65_536;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] content;

    /** @throws IOException also if there is more than we look into: whom it is about could stand in the rest */
    RememberedBody(HttpServletRequest request) throws IOException {
        super(request);
        this.content = request.getInputStream().readNBytes(MOST + 1);
        if (content.length > MOST) {
            throw new IOException("the body is too long to be looked into");
        }
    }

    /** Of a field by its JSON pointer; empty if there is none, or the body is none that we can read. */
    String text(String pointer) {
        try {
            return JSON.readTree(content).at(pointer).asText("");
        } catch (JacksonException e) {
            return "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Again(new ByteArrayInputStream(content));
    }

    private static final class Again extends ServletInputStream {

        private final InputStream body;
        private boolean finished;

        Again(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            finished = next < 0;
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = body.read(bytes, offset, length);
            finished = count < 0;
            return count;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("it is read by waiting");
        }
    }
}
