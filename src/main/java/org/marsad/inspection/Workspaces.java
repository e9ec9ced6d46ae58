package org.marsad.inspection;

import java.io.IOException;

/** Where work on a stranger's file is done: never in this process, always bounded, gone afterwards. */
public interface Workspaces {

    /**
     * Opens a private directory with the content in it as {@code in}.
     *
     * @throws IOException if the content cannot be read or the disk cannot take it; nothing is left behind
     */
    Workspace open(Inspector.Content content) throws IOException;

    /** Whether a system tool, such as {@code ffmpeg}, is installed. */
    boolean has(String tool);
}
