package org.marsad.evidence;

/** A file is larger than the limit. */
public class FileTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final long limit;

    public FileTooLargeException(String name, long limit) {
        super("a file is larger than " + limit + " bytes");
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
}
