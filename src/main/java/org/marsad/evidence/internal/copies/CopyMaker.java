package org.marsad.evidence.internal.copies;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceState;
import org.marsad.evidence.Redaction;
import org.marsad.evidence.internal.Seal;
import org.marsad.evidence.internal.Vault;
import org.marsad.inspection.Finding;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.Workspaces;
import org.springframework.stereotype.Component;

/** Makes one copy by the recipe of its type, looks at it, and seals it under its submission. */
@Component
class CopyMaker {

    private final Workspaces workspaces;
    private final List<Recipe> recipes;
    private final CopyInspection inspection;
    private final Vault vault;
    private final Seal seal;

    CopyMaker(Workspaces workspaces, List<Recipe> recipes, CopyInspection inspection, Vault vault, Seal seal) {
        this.workspaces = workspaces;
        this.recipes = List.copyOf(recipes);
        this.inspection = inspection;
        this.vault = vault;
        this.seal = seal;
    }

    Sealed make(EvidenceItem item, List<Redaction> redactions) throws NoCopyException, IOException {
        refuse(item);
        Recipe recipe = recipe(recipes, item);
        try (Workspace workspace = workspaces.open(() -> vault.open(item.submissionId(), item.sha256()))) {
            MadeCopy made = recipe.make(item, redactions, workspace);
            inspection.demandClean(made);
            return sealed(item, made);
        }
    }

    static Recipe recipe(List<Recipe> recipes, EvidenceItem item) throws NoCopyException {
        String type = String.valueOf(item.mediaType());
        return recipes.stream()
                .filter(each -> each.takes(type))
                .findFirst()
                .orElseThrow(() -> new NoCopyException(CopyReason.NOT_COPIED));
    }

    static void refuse(EvidenceItem item) throws NoCopyException {
        if (item.state() != EvidenceState.ACCEPTED) {
            throw new NoCopyException(CopyReason.NOT_ACCEPTED);
        }
        if (item.warnings().contains(Finding.MALWARE.name())) {
            throw new NoCopyException(CopyReason.MALWARE);
        }
        if (item.warnings().contains(Finding.ENCRYPTED.name())) {
            throw new NoCopyException(CopyReason.ENCRYPTED);
        }
    }

    private Sealed sealed(EvidenceItem item, MadeCopy made) throws IOException {
        long size = Files.size(made.file());
        String sha256 = sha256(made.file());
        seal.file(item.submissionId(), made.file(), sha256);
        return new Sealed(made, size, sha256);
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = RedactionHash.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What lies in the vault now. */
    record Sealed(MadeCopy made, long size, String sha256) {}
}
