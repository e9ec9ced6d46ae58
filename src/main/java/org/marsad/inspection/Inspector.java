package org.marsad.inspection;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Looks into a file. Inspecting twice gives the same findings; nothing is stored or changed. */
public interface Inspector {

    /**
     * Inspects one original.
     *
     * @param content opens the content from its start, as often as asked
     * @throws IOException if the content cannot be read; the caller may try again
     */
    InspectionReport inspect(Content content, @Nullable String declaredType, @Nullable String name) throws IOException;

    /** A source of bytes that can be opened more than once. */
    interface Content {
        InputStream open() throws IOException;
    }
}
