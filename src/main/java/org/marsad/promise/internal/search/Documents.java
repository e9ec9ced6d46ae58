package org.marsad.promise.internal.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.internal.Alphabets;

/** What the index holds of a promise: a document for it, for each entry, and for each evidence item. No text is stored. */
final class Documents {

    private static final FieldType WORDS = words();

    /** Lucene takes keys of 32,766 bytes; titles that are alike for so long may stand in any order. */
    private static final int LONGEST_ORDER = 2000;

    private final List<String> languages;

    /** @param languages those by which titles are sorted */
    Documents(List<String> languages) {
        this.languages = languages;
    }

    List<Document> of(PublicPromise promise) {
        List<Document> documents = new ArrayList<>();
        documents.add(promise(promise));
        Set<UUID> shown = new HashSet<>();
        for (PublicPromise.Entry entry : promise.entries()) {
            documents.add(entry(promise.id(), entry));
            for (PublicPromise.Evidence item : entry.evidence()) {
                if (shown.add(item.id())) {
                    documents.add(evidence(promise.id(), entry, item));
                }
            }
        }
        return documents;
    }

    private Document promise(PublicPromise promise) {
        PublicPromise.Head head = promise.head();
        Document document = document(head.id(), FindingKind.PROMISE, head.id(), micros(head.updatedAt()));
        document.add(new StringField(Fields.SECTOR, head.sector(), Field.Store.NO));
        document.add(new StringField(Fields.RATING, head.rating(), Field.Store.NO));
        document.add(new StringField(Fields.MAKER, head.maker(), Field.Store.NO));
        document.add(new StoredField(Fields.STAMP, PublicPromises.stamp(head)));
        languages.forEach(language ->
                document.add(new SortedDocValuesField(Fields.order(language), order(promise.title(), language))));
        promise.title().texts().forEach((language, text) -> add(document, Fields.title(language), text));
        bodies(document, promise.text(), promise.maker());
        promise.justification().forEach(paragraph -> bodies(document, paragraph));
        return document;
    }

    private static Document entry(String promise, PublicPromise.Entry entry) {
        Document document = document(promise, FindingKind.TIMELINE_ENTRY, entry.id(), day(entry));
        texts(document, entry);
        return document;
    }

    /** Found by the words of the entry that it proves, and by the few that its own page adds. */
    private static Document evidence(String promise, PublicPromise.Entry entry, PublicPromise.Evidence item) {
        Document document = document(promise, FindingKind.EVIDENCE, item.id(), day(entry));
        texts(document, entry);
        item.words().forEach(words -> add(document, Fields.body(Excerpts.UNKNOWN), words));
        exact(document, item.id().toString());
        exact(document, item.commitment());
        if (item.copySha256() != null) {
            exact(document, item.copySha256());
        }
        return document;
    }

    private static void texts(Document document, PublicPromise.Entry entry) {
        bodies(document, entry.text());
        if (entry.note() != null) {
            bodies(document, entry.note());
        }
        entry.sources().forEach(source -> bodies(document, source));
    }

    private static Document document(String promise, FindingKind kind, Object id, long time) {
        Document document = new Document();
        document.add(new StringField(Fields.PROMISE, promise, Field.Store.YES));
        document.add(new StringField(Fields.KIND, kind.name(), Field.Store.NO));
        document.add(new StringField(Fields.KEY, kind.key(id), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.KEY, new BytesRef(kind.key(id))));
        document.add(new LongPoint(Fields.TIME, time));
        document.add(new NumericDocValuesField(Fields.TIME, time));
        return document;
    }

    private static void bodies(Document document, LocalizedText... texts) {
        for (LocalizedText text : texts) {
            text.texts().forEach((language, words) -> add(document, Fields.body(language), words));
        }
    }

    private static void add(Document document, String field, String text) {
        document.add(new Field(field, text, WORDS));
    }

    private static void exact(Document document, String value) {
        document.add(new StringField(Fields.EXACT, value.toLowerCase(Locale.ROOT), Field.Store.NO));
    }

    static BytesRef order(LocalizedText title, String language) {
        byte[] key = Alphabets.of(language).getCollationKey(title.in(language)).toByteArray();
        return new BytesRef(Arrays.copyOf(key, Math.min(key.length, LONGEST_ORDER)));
    }

    /** As fine as the databases keep times. */
    static long micros(Instant time) {
        return TimeUnit.SECONDS.toMicros(time.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(time.getNano());
    }

    private static long day(PublicPromise.Entry entry) {
        LocalDate day = entry.date().date();
        return micros(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static FieldType words() {
        FieldType words = new FieldType();
        words.setTokenized(true);
        words.setOmitNorms(true);
        words.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        words.freeze();
        return words;
    }
}
