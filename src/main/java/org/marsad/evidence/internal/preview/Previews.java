package org.marsad.evidence.internal.preview;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.VaultUnavailableException;
import org.marsad.inspection.Inspector;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Previews of items. They are made when somebody first wants to see them, in a workspace outside of this process, from
 * then on they lie in the vault. No byte of an original is ever among what is answered here.
 */
@Service
public class Previews {

    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);

    private final Workspaces workspaces;
    private final PreviewStore store;
    private final PreviewQueue queue;
    private final List<Maker> makers;

    Previews(Workspaces workspaces, PreviewStore store, PreviewQueue queue, List<Maker> makers) {
        this.workspaces = workspaces;
        this.store = store;
        this.queue = queue;
        this.makers = List.copyOf(makers);
    }

    /**
     * A part of an item as it stands; begins to make it if nobody did.
     *
     * @param number page, from 1; 1 for what has none
     * @param patience how long to wait until it is made; then it is PENDING
     */
    public Preview get(EvidenceItem item, Part part, int number, Duration patience) {
        Optional<NoPreview> never = Refused.reason(item);
        if (never.isPresent()) {
            return Preview.none(item.id(), never.get());
        }
        if (number < 1 || number > (Shape.of(item).hasPages() ? PageMaker.MOST_PAGES : 1)) {
            return Preview.none(item.id(), NoPreview.NO_SUCH_PAGE);
        }
        return makers.stream()
                .filter(maker -> maker.shapes().contains(Shape.of(item)))
                .filter(maker -> maker.parts().contains(part))
                .findFirst()
                .map(maker -> get(item, part, number, patience, maker))
                .orElse(Preview.none(item.id(), NoPreview.NOT_SHOWN));
    }

    private Preview get(EvidenceItem item, Part part, int number, Duration patience, Maker maker) {
        Wanted wanted = new Wanted(item.id(), part, number);
        Wanted job = new Wanted(item.id(), maker.leading(part), number);
        Optional<Preview> there = store.find(wanted).or(() -> store.find(job));
        if (there.isPresent()) {
            return there.get();
        }
        Inspector.Content content = () -> store.original(item);
        if (Shape.of(item) == Shape.OFFICE && part != Part.DOCUMENT) {
            Preview document = get(item, Part.DOCUMENT, 1, patience);
            if (!document.ready()) {
                return document;
            }
            content = () -> store.open(item, Objects.requireNonNull(document.sha256()));
        }
        Inspector.Content from = content;
        Preview made = await(
                queue.submit(job, maker.isSlow(), () -> make(item, job, maker, from)),
                patience,
                Preview.pending(item.id()));
        return made.ready() ? store.find(wanted).orElse(made) : made;
    }

    private static Preview await(CompletableFuture<Preview> future, Duration patience, Preview otherwise) {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        } catch (TimeoutException | ExecutionException notYet) {
            return otherwise;
        }
    }

    private Preview make(EvidenceItem item, Wanted job, Maker maker, Inspector.Content content) {
        Optional<Preview> there = store.find(job);
        if (there.isPresent()) {
            return there.get(); // the one before was faster
        }
        try (Workspace workspace = workspaces.open(content)) {
            store.keep(item, maker.make(item, job.part(), job.number(), workspace));
            return store.find(job).orElseThrow();
        } catch (NoPreviewException e) {
            return none(job, e.reason());
        } catch (IOException | RuntimeException e) {
            LOG.warn("a preview {} cannot be made now", job.part(), e);
            return Preview.none(item.id(), NoPreview.UNAVAILABLE);
        }
    }

    private Preview none(Wanted job, NoPreview reason) {
        if (reason.isOfFile()) {
            store.keepNone(job, reason);
        }
        return Preview.none(job.itemId(), reason);
    }

    /**
     * Opens a READY preview, to read from anywhere in it.
     *
     * @throws VaultUnavailableException if it cannot be read now
     */
    public SeekableByteChannel open(EvidenceItem item, Preview preview) {
        try {
            return store.channel(item, Objects.requireNonNull(preview.sha256()));
        } catch (IOException e) {
            store.forget(preview); // it is made again by whoever asks next
            throw new VaultUnavailableException("a preview cannot be read", e);
        }
    }
}
