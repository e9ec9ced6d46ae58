package org.marsad.evidence.internal.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.VaultUnavailableException;
import org.marsad.sealing.DataKey;
import org.marsad.sealing.MasterKey;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Uploads as tus 1.0.0 sees them. What it says has been received is durable. */
@Component
@EnableConfigurationProperties(UploadSettings.class)
public class ResumableUploads {

    /** Bytes that an upload counts as at least, so that small ones are not without limit. */
    private static final long LEAST_COUNTED = 64 * 1024;

    private final UploadSettings settings;
    private final UploadRows rows;
    private final UploadFolders folders;
    private final MasterKey master;
    private final EvidenceItems evidence;
    private final Clock clock;
    /** Uploads that a part is being written to; there is one node, as the folders are its own. */
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    ResumableUploads(
            UploadSettings settings,
            UploadRows rows,
            UploadFolders folders,
            MasterKey master,
            EvidenceItems evidence,
            Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.folders = folders;
        this.master = master;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** An upload as its client may know it. */
    public record Progress(long length, long received, UploadMetadata metadata, Instant expiresAt) {}

    /** A new upload, and until when it waits. */
    public record Begun(UploadId id, Instant expiresAt) {}

    public long maxSize() {
        return evidence.limits().maxFileBytes();
    }

    /** @throws TusException 413 over the limit of a file, 503 if all uploads together have become too many */
    public synchronized Begun create(long length, UploadMetadata metadata) {
        if (length > maxSize()) {
            throw TusException.tooLarge(maxSize());
        }
        long others = rows.allBytes(LEAST_COUNTED);
        if (others + Math.max(length, LEAST_COUNTED) > settings.maxUnfinished().toBytes()) {
            throw TusException.full();
        }
        UploadId id = UploadId.random();
        DataKey key = DataKey.random();
        Instant expiresAt = expiry();
        try {
            rows.insert(
                    new StoredUpload(
                            id.hash(),
                            length,
                            0,
                            master.wrap(key, StoredUpload.keyContext(id.hash())),
                            metadata.sealed(key),
                            expiresAt),
                    clock.instant());
        } catch (IOException e) {
            throw new VaultUnavailableException("no key for an upload", e);
        }
        return new Begun(id, expiresAt);
    }

    /** @throws TusException 404 */
    public Progress progress(UploadId id) {
        StoredUpload upload = found(id);
        return new Progress(
                upload.length(),
                upload.received(),
                UploadMetadata.opened(upload.metadata(), key(upload)),
                upload.expiresAt());
    }

    /**
     * Appends a part. If the connection dies, what arrived before counts.
     *
     * @param offset place of its first byte
     * @throws TusException 404; 409 if it is not the next part; 413 if it is too long; 423 while another part is
     *     written; 460 if its checksum is wrong
     * @throws VaultUnavailableException if the disk does not take it
     */
    public Progress append(UploadId id, long offset, long size, InputStream body, @Nullable Checksum checksum) {
        StoredUpload known = found(id);
        if (!busy.add(known.idHash())) {
            throw TusException.busy();
        }
        try {
            StoredUpload upload = found(id);
            if (offset != upload.received()) {
                throw TusException.otherOffset(upload.received());
            }
            if (size > upload.length() - offset) {
                throw TusException.tooLarge(upload.length());
            }
            receive(upload, body, checksum);
        } finally {
            busy.remove(known.idHash());
        }
        return progress(id);
    }

    private void receive(StoredUpload upload, InputStream body, @Nullable Checksum checksum) {
        Segments segments = folders.of(upload.idHash(), key(upload));
        try {
            new Part(segments, upload, body, checksum, (before, after) -> count(upload, before, after)).receive();
        } catch (VaultUnavailableException e) {
            // Ended while its part was written: that is no fault of the disk's.
            found(upload.idHash());
            throw e;
        }
    }

    private void count(StoredUpload upload, long before, long after) {
        if (!rows.count(upload.idHash(), before, after, expiry())) {
            folders.remove(upload.idHash());
            throw TusException.notFound();
        }
    }

    /** @throws TusException 404 */
    public void terminate(UploadId id) {
        StoredUpload upload = found(id);
        rows.delete(upload.idHash());
        folders.remove(upload.idHash());
    }

    private StoredUpload found(UploadId id) {
        return found(id.hash());
    }

    private StoredUpload found(String idHash) {
        return rows.find(idHash, clock.instant()).orElseThrow(TusException::notFound);
    }

    DataKey key(StoredUpload upload) {
        try {
            return master.unwrap(upload.key(), StoredUpload.keyContext(upload.idHash()));
        } catch (IOException e) {
            throw new VaultUnavailableException("the key of an upload cannot be had", e);
        }
    }

    private Instant expiry() {
        // HTTP dates have whole seconds.
        return clock.instant().plus(settings.expiresAfter()).truncatedTo(ChronoUnit.SECONDS);
    }
}
