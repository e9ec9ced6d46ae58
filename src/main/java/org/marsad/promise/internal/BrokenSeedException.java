package org.marsad.promise.internal;

import org.marsad.StartRefusedException;

/** A seed file cannot be loaded; its one sentence names file, line and field. */
class BrokenSeedException extends StartRefusedException {

    private static final long serialVersionUID = 1L;

    BrokenSeedException(String file, int line, String field, String problem) {
        super(file + ", line " + line + ", field " + field + ": " + problem);
    }
}
