package org.marsad.promise.internal.importing;

import java.util.List;

/** A file that cannot be read as a whole; its code is worded under {@code import.problem.<code>}. */
public class UnreadableImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> values;

    UnreadableImportException(String code, Object... values) {
        super(code);
        this.code = code;
        this.values = List.of(values);
    }

    public String code() {
        return code;
    }

    /** For the sentence. */
    public List<Object> values() {
        return values;
    }
}
