package org.marsad.promise.internal.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open index: its files, who writes them, who reads them. */
record IndexFiles(Directory directory, IndexWriter writer, SearcherManager searchers) implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFiles.class);

    /** Grows with every change to what a document holds or how words are folded: an index of another form is built anew. */
    private static final String FORM = "1";

    /** A word is there or not: how many promises have it changes no order, so that all nodes and pages agree on it. */
    private static final Similarity PRESENCE = new BooleanSimilarity();

    /**
     * Opens the index in this folder; it is empty if there was none, or one that is broken or of another form.
     *
     * @param anew whether to begin an empty one whatever there is
     */
    static IndexFiles open(Path dir, List<String> languages, boolean anew) throws IOException {
        String form = FORM + " " + Version.LATEST + " " + languages;
        try {
            return open(FSDirectory.open(dir), form, anew);
        } catch (LockObtainFailedException e) {
            LOG.warn("{} belongs to another node: this one keeps its search index in memory", dir);
            return open(new ByteBuffersDirectory(), form, true);
        }
    }

    private static IndexFiles open(Directory directory, String form, boolean anew) throws IOException {
        try {
            IndexWriter writer = !anew && isOfForm(directory, form) ? perhapsBroken(directory) : empty(directory);
            writer.setLiveCommitData(Map.of("form", form).entrySet());
            return new IndexFiles(directory, writer, new SearcherManager(writer, new OfPresence()));
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    private static IndexWriter perhapsBroken(Directory directory) throws IOException {
        try {
            return writer(directory);
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException broken) {
            LOG.warn("the search index cannot be read and is built anew", broken);
            return empty(directory);
        }
    }

    /** Lucene would read what is there even to write over it, and so stumble where it is broken. */
    private static IndexWriter empty(Directory directory) throws IOException {
        try (Lock mine = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                mine.ensureValid();
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
        return writer(directory);
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        return new IndexWriter(directory, new IndexWriterConfig(Fields.analyzer(true)).setSimilarity(PRESENCE));
    }

    private static boolean isOfForm(Directory directory, String form) {
        try {
            return form.equals(
                    SegmentInfos.readLatestCommit(directory).getUserData().get("form"));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Makes what was written last on disk, and visible to whoever searches next. */
    void publish() throws IOException {
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    <T> T search(Question<T> question) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return question.ask(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** What is not on disk is there again at the next start. */
    @Override
    public void close() {
        try (Directory last = directory) {
            searchers.close();
            writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is asked of an index. */
    interface Question<T> {

        T ask(IndexSearcher searcher) throws IOException;
    }

    private static final class OfPresence extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(PRESENCE);
            return searcher;
        }
    }
}
