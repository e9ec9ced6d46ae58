package org.marsad.promise.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The documents that seeded promises name as their sources. */
@Component
public class ArchivedSources {

    private final SeedFiles files;

    ArchivedSources(SeedFiles files) {
        this.files = files;
    }

    /** The bytes of the source of this file name. */
    public Optional<byte[]> find(String name) {
        return files.source("sources/" + name);
    }
}
