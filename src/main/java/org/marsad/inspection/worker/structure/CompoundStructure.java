package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Compound files (MS-CFB): old Office documents, and new ones under a password. The names in their directory are
 * UTF-16 and stand in clear.
 */
final class CompoundStructure implements Structure {

    @Override
    public boolean covers(String type, Bytes bytes) throws IOException {
        return bytes.is(0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
    }

    @Override
    public void check(Bytes bytes, Set<Flaw> flaws) throws IOException {
        if (names(bytes, "EncryptedPackage") || names(bytes, "EncryptionInfo")) {
            flaws.add(Flaw.ENCRYPTED);
        }
        if (names(bytes, "_VBA_PROJECT") || names(bytes, "Ole10Native")) {
            flaws.add(Flaw.ACTIVE_CONTENT);
        }
    }

    private static boolean names(Bytes bytes, String name) throws IOException {
        String wide = new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return bytes.find(wide, 0, bytes.size()) >= 0;
    }
}
