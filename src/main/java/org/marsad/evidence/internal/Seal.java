package org.marsad.evidence.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ties what is sealed to the caller's transaction: if it does not commit, new objects that nobody else holds are
 * removed again. Objects of transactions under way are counted, so that one that fails never takes away the content
 * another has just found to be there already.
 */
@Component
public class Seal {

    private static final Logger LOG = LoggerFactory.getLogger(Seal.class);

    private final Vault vault;
    private final EvidenceRows rows;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    Seal(Vault vault, EvidenceRows rows) {
        this.vault = vault;
        this.rows = rows;
    }

    /** Takes a file over for a holder; part of the caller's transaction. */
    public void file(UUID holder, Path file, String sha256) throws IOException {
        hold(sha256);
        vault.seal(holder, file, sha256);
    }

    /** The same for content in memory. */
    public void content(UUID holder, byte[] content, String sha256) throws IOException {
        hold(sha256);
        vault.seal(holder, content, sha256);
    }

    private void hold(String sha256) {
        underWay.merge(sha256, 1, Integer::sum);
        Holds.ofTransaction(this).counts.merge(sha256, 1, Integer::sum);
    }

    private void release(Holds holds, boolean keep) {
        holds.counts.forEach((sha256, times) -> underWay.compute(sha256, (key, count) -> {
            int left = (count == null ? 0 : count) - times;
            if (left <= 0 && !keep) {
                removeIfUnheld(key);
            }
            return left <= 0 ? null : left;
        }));
    }

    private void removeIfUnheld(String sha256) {
        try {
            if (!rows.isHeld(sha256)) {
                vault.remove(sha256);
            }
        } catch (IOException | RuntimeException e) {
            // The next start removes what no row names.
            LOG.warn("an object of a failed transaction stays in the vault until the next start", e);
        }
    }

    /** How often one transaction holds each hash. */
    private static final class Holds implements TransactionSynchronization {

        private final Seal seal;
        private final Map<String, Integer> counts = new HashMap<>();

        private Holds(Seal seal) {
            this.seal = seal;
        }

        static Holds ofTransaction(Seal seal) {
            for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
                if (each instanceof Holds holds && holds.seal == seal) {
                    return holds;
                }
            }
            Holds holds = new Holds(seal);
            TransactionSynchronizationManager.registerSynchronization(holds);
            return holds;
        }

        @Override
        public void afterCompletion(int status) {
            // An unknown outcome keeps the object: a row may name it.
            seal.release(this, status != STATUS_ROLLED_BACK);
        }
    }
}
