package org.marsad.data.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.AbstractResource;

/** A file of UTF-8 behind a byte order mark. */
final class MarkedFile extends AbstractResource {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path path;

    MarkedFile(Path path) {
        this.path = path;
    }

    @Override
    public long contentLength() throws IOException {
        return MARK.length + Files.size(path);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new SequenceInputStream(new ByteArrayInputStream(MARK), Files.newInputStream(path));
    }

    @Override
    public String getDescription() {
        return path.getFileName() + " behind a byte order mark";
    }
}
