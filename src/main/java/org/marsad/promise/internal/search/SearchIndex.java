package org.marsad.promise.internal.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.Languages;
import org.marsad.promise.internal.ChangesSeen;
import org.marsad.promise.internal.PromiseChanges;
import org.marsad.promise.internal.search.IndexFiles.Question;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The index of this node. Before each search it takes in what was committed since the last one, here or on another node,
 * and so finds what is published and nothing else; when it is opened it is compared with the database, promise by
 * promise, so that whatever a crash left undone is done then. It can be deleted at any time.
 */
@Component
class SearchIndex implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    /** Promises read at a time: a few queries for them all, and a list of parameters that every database takes. */
    private static final int AT_ONCE = 500;

    private final SearchSettings settings;
    private final PromiseChanges changes;
    private final PublicPromises promises;
    private final List<String> languages;
    private final Documents documents;
    private final TransactionTemplate committed;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile @Nullable State state;
    private volatile boolean closed;
    private volatile boolean broken;

    SearchIndex(
            SearchSettings settings,
            PromiseChanges changes,
            PublicPromises promises,
            Languages languages,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.changes = changes;
        this.promises = promises;
        this.languages = languages.codes();
        this.documents = new Documents(this.languages);
        // What a transaction has not committed yet may never be: the index must not take it in.
        this.committed = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NOT_SUPPORTED));
    }

    /**
     * Asks the index as it is after everything that was committed before.
     *
     * @throws SearchUnavailableException if it cannot be read, or is being built for longer than a reader should wait
     */
    <T> T search(Question<T> question) {
        return committed.execute(status -> {
            try {
                return upToDate().search(question);
            } catch (IOException | AlreadyClosedException e) {
                LOG.error("the search index cannot be read; it is built anew with the next search", e);
                broken = true;
                close();
                throw new SearchUnavailableException(e);
            }
        });
    }

    /** Nobody should have to wait for an index that was not built yet. */
    @EventListener(ApplicationReadyEvent.class)
    void openBeforeItIsAsked() {
        Thread opening = new Thread(
                () -> {
                    try {
                        search(searcher -> searcher.getIndexReader().numDocs());
                    } catch (RuntimeException e) {
                        LOG.warn("the search index was not opened at the start; the first search tries again", e);
                    }
                },
                "search-index");
        opening.setDaemon(true);
        opening.start();
    }

    private IndexFiles upToDate() throws IOException {
        State now = state;
        if (now != null && changes.since(now.seen()).promises().isEmpty()) {
            return now.files();
        }
        waitForTurn();
        try {
            return follow();
        } finally {
            writing.unlock();
        }
    }

    private void waitForTurn() {
        try {
            if (!writing.tryLock(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SearchUnavailableException(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchUnavailableException(e);
        }
    }

    private IndexFiles follow() throws IOException {
        State now = state;
        if (now == null) {
            return open();
        }
        PromiseChanges.News news = changes.since(now.seen());
        if (!news.promises().isEmpty()) {
            write(now.files(), news.promises());
            now.files().publish();
            state = new State(now.files(), news.seen());
        }
        return now.files();
    }

    private IndexFiles open() throws IOException {
        if (closed) {
            throw new SearchUnavailableException(null);
        }
        IndexFiles files = IndexFiles.open(settings.dir(), languages, broken);
        try {
            ChangesSeen seen = changes.seenFromNow();
            compare(files);
            files.publish();
            state = new State(files, seen);
            broken = false;
            return files;
        } finally {
            if (state == null) {
                files.close();
            }
        }
    }

    private void compare(IndexFiles files) throws IOException {
        long began = System.nanoTime();
        Comparison comparison = files.search(searcher -> Comparison.of(promises.stamps(), searcher));
        write(files, comparison.different());
        LOG.info(
                "search index of {} promises opened in {} ms, {} of them written",
                comparison.promises(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began),
                comparison.different().size());
    }

    private void write(IndexFiles files, Collection<String> ids) throws IOException {
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size() && !closed; from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Map<String, PublicPromise> read = promises.read(some);
            for (String id : some) {
                PublicPromise promise = read.get(id);
                Term of = new Term(Fields.PROMISE, id);
                if (promise == null) {
                    files.writer().deleteDocuments(of);
                } else {
                    files.writer().updateDocuments(of, documents.of(promise));
                }
            }
        }
    }

    @Override
    public void destroy() {
        closed = true;
        close();
    }

    private void close() {
        writing.lock();
        try {
            State last = state;
            state = null;
            if (last != null) {
                last.files().close();
            }
        } finally {
            writing.unlock();
        }
    }

    private record State(IndexFiles files, ChangesSeen seen) {}
}
