package org.marsad.evidence.internal.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.evidence.FinishedUpload;
import org.marsad.evidence.NoSuchUploadException;
import org.marsad.evidence.Quarantine;
import org.marsad.evidence.QuarantinedFile;
import org.marsad.evidence.Uploads;
import org.marsad.evidence.VaultUnavailableException;
import org.marsad.sealing.DataKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands finished uploads over: decrypted, hashed and encrypted anew into quarantine, under a key of its own. */
@Component
class StoredUploads implements Uploads {

    private final UploadSettings settings;
    private final UploadRows rows;
    private final UploadFolders folders;
    private final ResumableUploads uploads;
    private final Quarantine quarantine;
    private final Clock clock;

    StoredUploads(
            UploadSettings settings,
            UploadRows rows,
            UploadFolders folders,
            ResumableUploads uploads,
            Quarantine quarantine,
            Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.folders = folders;
        this.uploads = uploads;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    @Override
    public Duration expiresAfter() {
        return settings.expiresAfter();
    }

    @Override
    public Optional<FinishedUpload> find(String id) {
        return finished(id)
                .map(upload -> new FinishedUpload(
                        id,
                        UploadMetadata.opened(upload.metadata(), uploads.key(upload))
                                .safeName(),
                        upload.length()));
    }

    private Optional<StoredUpload> finished(String id) {
        return UploadId.of(id)
                .flatMap(known -> rows.find(known.hash(), clock.instant()))
                .filter(StoredUpload::isFinished);
    }

    @Override
    public List<QuarantinedFile> copy(List<String> ids) {
        List<QuarantinedFile> files = new ArrayList<>();
        boolean complete = false;
        try {
            for (String id : ids) {
                files.add(copy(finished(id).orElseThrow(NoSuchUploadException::new), id));
            }
            complete = true;
            return List.copyOf(files);
        } finally {
            if (!complete) {
                files.forEach(quarantine::discard);
            }
        }
    }

    private QuarantinedFile copy(StoredUpload upload, String id) {
        DataKey key = uploads.key(upload);
        UploadMetadata metadata = UploadMetadata.opened(upload.metadata(), key);
        try (InputStream content = folders.of(upload.idHash(), key).read(upload.received())) {
            QuarantinedFile file = quarantine.receive(
                    content, metadata.fileName(), metadata.fileType().orElse(null));
            if (file.size() != upload.length()) {
                quarantine.discard(file);
                throw new IOException("a segment is gone");
            }
            return file;
        } catch (IOException | UncheckedIOException e) {
            // Taken over or ended by somebody else while it was read, or the disk's fault.
            if (finished(id).isEmpty()) {
                throw new NoSuchUploadException();
            }
            throw new VaultUnavailableException("an upload cannot be read", e);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(List<String> ids) {
        // In one order, so that two transactions never wait for each other in a circle.
        for (String id : ids.stream().sorted().toList()) {
            String idHash = finished(id).orElseThrow(NoSuchUploadException::new).idHash();
            if (!rows.delete(idHash)) {
                throw new NoSuchUploadException();
            }
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    folders.remove(idHash);
                }
            });
        }
    }
}
