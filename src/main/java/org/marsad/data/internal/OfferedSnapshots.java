package org.marsad.data.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.marsad.promise.WholeRecord;
import org.marsad.promise.WholeRecord.Withdrawn;
import org.springframework.stereotype.Component;

/**
 * The snapshots as the public gets them. One that holds what was withdrawn after it was made is closed; its date and
 * checksum are still told, for who has cited it.
 */
@Component
public class OfferedSnapshots {

    /** How far clocks, and the times of a transaction and of its end, may be apart: rather one closed too many. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final DataSnapshots snapshots;
    private final WholeRecord record;

    OfferedSnapshots(DataSnapshots snapshots, WholeRecord record) {
        this.snapshots = snapshots;
        this.record = record;
    }

    /** All of them, newest first. */
    public List<Offered> all() {
        List<DataSnapshot> all = snapshots.all();
        List<Withdrawn> withdrawn = all.isEmpty() ? List.of() : record.withdrawn();
        return all.stream().map(each -> offered(each, withdrawn)).toList();
    }

    /** The snapshot of this file name. */
    public Optional<Offered> find(String name) {
        return snapshots.find(name).map(each -> offered(each, record.withdrawn()));
    }

    private Offered offered(DataSnapshot snapshot, List<Withdrawn> withdrawn) {
        Instant earliest = snapshot.madeAt().minus(MARGIN);
        Instant latest = snapshot.madeAt().plus(MARGIN);
        boolean closed = withdrawn.stream()
                .anyMatch(each -> !each.publishedAt().isAfter(latest)
                        && each.withdrawnAt().isAfter(earliest));
        return new Offered(snapshot, snapshots.path(snapshot), closed);
    }

    /**
     * A snapshot.
     *
     * @param path where it lies
     * @param closed true if nobody gets it any more
     */
    public record Offered(DataSnapshot snapshot, Path path, boolean closed) {}
}
