package org.marsad.data.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The files of the open data, all from one snapshot of the record.
 *
 * @param directory where they lie
 * @param mark of the state of the record they are of
 * @param createdAt when the record changed last: the same record has the same files, on whatever node they are made
 * @param files the description first
 */
public record Export(Path directory, String mark, Instant createdAt, List<DataFile> files) {

    /** The description of all others. */
    public static final String DESCRIPTION = "datapackage.json";

    public Export {
        files = List.copyOf(files);
    }

    /** The file of this name. */
    public Optional<DataFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** Where it lies. */
    public Path path(DataFile file) {
        return directory.resolve(file.name());
    }
}
