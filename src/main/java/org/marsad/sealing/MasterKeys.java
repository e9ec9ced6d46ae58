package org.marsad.sealing;

import java.nio.file.Path;

/** Makes files of master keys. */
public final class MasterKeys {

    private MasterKeys() {}

    /** Writes new random keys to a file that is not there yet, readable by its owner alone. */
    public static void writeNew(Path file) {
        MasterKeyFile.random().write(file);
    }
}
