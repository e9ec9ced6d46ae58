package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at how a file is built, before any parser does. What it finds is data and never a verdict; it finds nothing in
 * what phones, cameras and office suites write. It takes constant memory and time in proportion to the file's size.
 */
public final class StructureCheck {

    private static final List<Structure> STRUCTURES = List.of(
            new Polyglots(),
            new JpegStructure(),
            new PngStructure(),
            new GifStructure(),
            new RiffStructure(),
            new TiffStructure(),
            new IsoMediaStructure(),
            new EbmlStructure(),
            new OggStructure(),
            new ZipStructure(),
            new PdfStructure(),
            new CompoundStructure(),
            new TextStructure());

    private StructureCheck() {}

    /**
     * Checks one file.
     *
     * @param detectedType media type found in the content
     * @return names of {@code org.marsad.inspection.Finding}
     * @throws IOException if the file cannot be read; what is wrong inside the file never throws
     */
    public static Set<String> check(Path file, String detectedType) throws IOException {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        try (Bytes bytes = new Bytes(file)) {
            if (bytes.size() > 0) {
                for (Structure structure : STRUCTURES) {
                    check(structure, detectedType, bytes, flaws);
                }
            }
        }
        Set<String> names = new TreeSet<>();
        flaws.forEach(flaw -> names.add(flaw.name()));
        return names;
    }

    private static void check(Structure structure, String type, Bytes bytes, Set<Flaw> flaws) throws IOException {
        try {
            if (structure.covers(type, bytes)) {
                structure.check(bytes, flaws);
            }
        } catch (FlawedException e) {
            flaws.add(e.flaw());
        }
    }
}
