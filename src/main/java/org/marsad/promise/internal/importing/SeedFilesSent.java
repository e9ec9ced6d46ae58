package org.marsad.promise.internal.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The promise files in what was sent: one file, or a zip laid out as {@code seeds/} is. Nothing is ever unpacked onto a
 * disk, and what comes out of a zip is bounded whatever the zip says of itself.
 */
final class SeedFilesSent {

    private static final int MOST_FILES = 500;
    private static final int LARGEST_FILE = 1_000_000;
    private static final int LARGEST_SUM = 20_000_000;

    private static final String PROMISE = "(seeds/)?(promises/)?[A-Za-z0-9][A-Za-z0-9._-]{0,120}\\.ya?ml";
    private static final String FOLDER = "(seeds/)?(promises/)?";

    private SeedFilesSent() {}

    static boolean isZip(UploadedFile file) {
        byte[] content = file.content();
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    static List<UploadedFile> of(UploadedFile sent) {
        if (!isZip(sent)) {
            return List.of(sent);
        }
        List<UploadedFile> files = new ArrayList<>();
        int sum = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sent.content()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                boolean folder = name.matches(FOLDER);
                if (folder && zip.read() < 0) {
                    continue;
                }
                demandPromise(name);
                byte[] content = zip.readNBytes(LARGEST_FILE + 1);
                sum += content.length;
                if (content.length > LARGEST_FILE || sum > LARGEST_SUM || files.size() == MOST_FILES) {
                    throw new UnreadableImportException("zipTooLarge");
                }
                files.add(new UploadedFile(name, content));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableImportException("zip");
        }
        if (files.isEmpty()) {
            throw new UnreadableImportException("empty");
        }
        return files;
    }

    /** The scale, the sectors and archived sources are files of the installation; a path that leads elsewhere is none. */
    private static void demandPromise(String name) {
        if (!name.matches(PROMISE) || name.matches("(seeds/)?(ratings|sectors)\\.ya?ml")) {
            throw new UnreadableImportException("zipEntry", CsvTable.shortened(name.replaceAll("\\p{Cntrl}", "?")));
        }
    }
}
