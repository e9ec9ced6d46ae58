package org.marsad.evidence.internal.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.marsad.sealing.DataKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Where uploads lie: a folder for each, named by the hash of its id. */
@Component
class UploadFolders {

    private static final Logger LOG = LoggerFactory.getLogger(UploadFolders.class);

    private final Path directory;

    UploadFolders(@Value("${marsad.data-dir}") Path dataDirectory) {
        this.directory = dataDirectory.resolve("uploads");
    }

    Segments of(String idHash, DataKey key) {
        return new Segments(directory.resolve(idHash), key);
    }

    /** Without its row nobody can read it: what cannot be removed now is removed by the next sweep. */
    void remove(String idHash) {
        try {
            FileSystemUtils.deleteRecursively(directory.resolve(idHash));
        } catch (IOException e) {
            LOG.warn("a folder of an ended upload stays until the next sweep", e);
        }
    }

    List<String> all() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(directory)) {
            return folders.map(folder -> folder.getFileName().toString()).toList();
        }
    }
}
