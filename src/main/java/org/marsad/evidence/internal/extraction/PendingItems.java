package org.marsad.evidence.internal.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.internal.Seal;
import org.marsad.evidence.internal.Sha256;
import org.marsad.evidence.internal.Vault;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads one item after the other and seals what was read. */
@Component
class PendingItems {

    private static final Logger LOG = LoggerFactory.getLogger(PendingItems.class);

    private final ExtractionRows rows;
    private final ObjectProvider<EvidenceItems> items;
    private final Vault vault;
    private final Seal seal;
    private final Workspaces workspaces;
    private final PageReader pages;
    private final TransactionTemplate transaction;
    /** What took too long on this busy machine: left until the next start, so that it does not hold up everything. */
    private final Set<UUID> tooSlow = ConcurrentHashMap.newKeySet();

    PendingItems(
            ExtractionRows rows,
            ObjectProvider<EvidenceItems> items,
            Vault vault,
            Seal seal,
            Workspaces workspaces,
            PageReader pages,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.items = items;
        this.vault = vault;
        this.seal = seal;
        this.workspaces = workspaces;
        this.pages = pages;
        this.transaction = new TransactionTemplate(transactions);
    }

    void readAll() {
        for (UUID id : rows.pending()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            if (!tooSlow.contains(id)) {
                items.getObject().find(id).ifPresent(this::readOrLeave);
            }
        }
    }

    /** What cannot be read now stays pending, until something else is to be read or the next start. */
    private void readOrLeave(EvidenceItem item) {
        try {
            String text = read(item);
            transaction.executeWithoutResult(status -> keep(item, text));
        } catch (TooSlowException e) {
            tooSlow.add(item.id());
            LOG.warn("reading the letters of an item took too long; it is tried again at the next start");
        } catch (IOException | RuntimeException e) {
            LOG.warn("the letters of an item could not be read; they stay pending", e);
        }
    }

    private String read(EvidenceItem item) throws IOException {
        try (Workspace workspace = workspaces.open(() -> vault.open(item.submissionId(), item.sha256()))) {
            return pages.read(workspace, String.valueOf(item.mediaType()));
        }
    }

    private void keep(EvidenceItem item, String text) {
        if (!rows.lock(item.id())) {
            return;
        }
        if (text.isEmpty()) {
            rows.unreadable(item.id());
            return;
        }
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        String sha256 = Sha256.hex(content);
        try {
            seal.content(item.submissionId(), content, sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.recognised(item.id(), sha256);
    }
}
