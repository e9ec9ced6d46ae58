package org.marsad.data.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.marsad.data.internal.OpenTables.EntryRow;
import org.marsad.data.internal.OpenTables.EvidenceRow;
import org.marsad.data.internal.OpenTables.Numbered;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseDossier.Entry;
import org.marsad.promise.RatingScale;
import org.marsad.promise.WholeRecord;
import org.springframework.stereotype.Component;

/** Writes the files of the open data while it reads the record once. */
@Component
class ExportWriter {

    private final OpenTables tables;
    private final WholeRecord record;
    private final RatingScale scale;
    private final PromiseCatalogue catalogue;
    private final DataPackage description;

    ExportWriter(
            OpenTables tables,
            WholeRecord record,
            RatingScale scale,
            PromiseCatalogue catalogue,
            DataPackage description) {
        this.tables = tables;
        this.record = record;
        this.scale = scale;
        this.catalogue = catalogue;
        this.description = description;
    }

    /**
     * @param directory an empty one
     * @param stopping asked after each promise
     * @throws CancellationException if it was to stop
     */
    Export write(Path directory, BooleanSupplier stopping) throws IOException {
        try (Writing writing = new Writing(directory, tables)) {
            number(scale.all(), writing.ratings);
            number(catalogue.sectors(), writing.sectors);
            WholeRecord.State state = record.read(promise -> {
                if (stopping.getAsBoolean()) {
                    throw new CancellationException();
                }
                writing.write(promise);
            });
            writing.close();
            List<DataFile> files = new ArrayList<>();
            writing.all.forEach(table -> files.addAll(table.described()));
            DataFile described = description.write(directory, state.changedAt(), files);
            files.add(0, described);
            return new Export(directory, state.mark(), state.changedAt(), files);
        }
    }

    private static <T> void number(List<T> all, TableFiles<Numbered<T>> files) {
        int position = 0;
        for (T each : all) {
            files.write(new Numbered<>(++position, each));
        }
    }

    /** All tables at once. */
    private static final class Writing implements Closeable {

        private final Deque<TableFiles<?>> open = new ArrayDeque<>();
        private final List<TableFiles<?>> all = new ArrayList<>();
        private final Path directory;
        private final TableFiles<Numbered<org.marsad.promise.Rating>> ratings;
        private final TableFiles<Numbered<org.marsad.promise.Sector>> sectors;
        private final TableFiles<PromiseDossier> promises;
        private final TableFiles<EntryRow> timeline;
        private final TableFiles<EvidenceRow> evidence;

        Writing(Path directory, OpenTables tables) throws IOException {
            this.directory = directory;
            this.ratings = open(tables.ratings());
            this.sectors = open(tables.sectors());
            this.promises = open(tables.promises());
            this.timeline = open(tables.timeline());
            this.evidence = open(tables.evidence());
        }

        private <R> TableFiles<R> open(Table<R> table) throws IOException {
            TableFiles<R> files = new TableFiles<>(table, directory);
            open.push(files);
            all.add(files);
            return files;
        }

        void write(PromiseDossier promise) {
            promises.write(promise);
            String id = promise.overview().id();
            int position = 0;
            for (Entry entry : promise.timeline()) {
                timeline.write(new EntryRow(id, ++position, entry));
                entry.evidence().forEach(item -> evidence.write(new EvidenceRow(id, entry.id(), item)));
            }
        }

        @Override
        public void close() throws IOException {
            while (!open.isEmpty()) {
                open.pop().close();
            }
        }
    }
}
