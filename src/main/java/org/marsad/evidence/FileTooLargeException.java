package org.marsad.evidence;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A file is larger than the limit: 413 with a sentence that names both. */
public class FileTooLargeException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;
    private static final long MEBIBYTE = 1024 * 1024;

    private final String name;
    private final long limit;

    public FileTooLargeException(String name, long limit) {
        super(HttpStatus.PAYLOAD_TOO_LARGE);
        this.name = name;
        this.limit = limit;
    }

    /** The sender's name of the file, for the answer to the sender only. */
    public String name() {
        return name;
    }

    /** Bytes. */
    public long limit() {
        return limit;
    }

    @Override
    public String getDetailMessageCode() {
        return "evidence.error.too-large";
    }

    @Override
    public Object[] getDetailMessageArguments() {
        return new Object[] {name, limit, limit / MEBIBYTE};
    }

    /** Never carries the sender's file name into a log. */
    @Override
    public String getMessage() {
        return "a file is larger than " + limit + " bytes";
    }
}
