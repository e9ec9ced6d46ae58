package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.Publication;
import org.marsad.promise.Timeline;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seeds come in once, and never over what people have made of them since. */
@RepositoryTest
@Import(PromiseParts.class)
abstract class SeedLoadingTests {

    @TempDir
    Path directory;

    @Autowired
    SeedLoader packaged;

    @Autowired
    PromiseCatalogue catalogue;

    @Autowired
    Timeline timeline;

    @Autowired
    Scale scale;

    @Autowired
    PromiseRows promises;

    @Autowired
    PromiseVersions versions;

    @Autowired
    TimelineRows entries;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSecondStartChangesNothing() {
        List<Map<String, Object>> before = everything();
        packaged.afterPropertiesSet();
        assertThat(everything()).isEqualTo(before).hasSizeGreaterThan(30);
    }

    @Test
    void whatStaffMadeOfAPromiseOutlastsTheNextStart() {
        timeline.publish(new Publication(
                UUID.randomUUID(),
                PromiseParts.SEEDED,
                new PartialDate(LocalDate.of(2022, 1, 2), DatePrecision.DAY),
                LocalizedText.of(Map.of("ar", "توقف")),
                "STALLED",
                "DONE",
                "توقف التنفيذ.",
                null,
                List.of()));
        jdbc.sql("update promise set title = ? where id = ?")
                .params(TextColumn.write(LocalizedText.of(Map.of("ar", "عنوان آخر"))), PromiseParts.SEEDED)
                .update();
        List<Map<String, Object>> before = everything();
        packaged.afterPropertiesSet();
        assertThat(everything()).isEqualTo(before);
        PromiseDossier promise = catalogue.dossier(PromiseParts.SEEDED).orElseThrow();
        assertThat(promise.overview().rating().code()).isEqualTo("STALLED");
        assertThat(promise.overview().title().in("ar")).isEqualTo("عنوان آخر");
        assertThat(promise.timeline()).hasSize(15);
    }

    @Test
    void aPromiseThatWasWithdrawnDoesNotComeBack() {
        jdbc.sql("update promise set withdrawn_at = updated_at").update();
        packaged.afterPropertiesSet();
        assertThat(catalogue.count(PromiseFilter.all())).isZero();
    }

    @Test
    void aSecondFileDroppedInAddsItsPromise() {
        SeedDirectory seeds = new SeedDirectory(directory);
        seeds.drop("water.yaml", SeedDirectory.promise());
        loader(seeds).afterPropertiesSet();
        assertThat(catalogue.find(PromiseFilter.all(), null, 10))
                .extracting(PromiseOverview::id)
                .containsExactly("clean-water", PromiseParts.SEEDED);
        PromiseDossier added = catalogue.dossier("clean-water").orElseThrow();
        assertThat(added.overview().rating().code()).isEqualTo("HALF_DONE");
        assertThat(added.timeline()).hasSize(4);
        assertThat(added.timeline().get(1).sources())
                .extracting(PromiseDossier.Source::url)
                .containsExactly("/sources/page.txt", "https://example.org/water");
        assertThat(added.overview().updatedAt()).isEqualTo(PromiseParts.NOW);
    }

    @Test
    void ofManyFilesNoneIsStoredIfOneIsBroken() {
        SeedDirectory seeds = new SeedDirectory(directory);
        seeds.drop("a.yaml", SeedDirectory.promise());
        seeds.drop("b.yaml", "id: broken");
        assertThatThrownBy(() -> loader(seeds).afterPropertiesSet()).isInstanceOf(BrokenSeedException.class);
        assertThat(catalogue.dossier("clean-water")).isEmpty();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void twoNodesThatStartAtOnceLoadAPromiseOnce() throws Exception {
        SeedDirectory seeds = new SeedDirectory(directory);
        seeds.drop("water.yaml", SeedDirectory.promise());
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Boolean> node = () -> {
            SeedLoader loader = loader(seeds);
            start.await();
            loader.afterPropertiesSet();
            return true;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (Future<Boolean> started : nodes.invokeAll(List.of(node, node))) {
                assertThat(started.get()).isTrue();
            }
            assertThat(catalogue.dossier("clean-water").orElseThrow().timeline())
                    .hasSize(4);
        } finally {
            nodes.shutdownNow();
            forget();
        }
    }

    private SeedLoader loader(SeedDirectory seeds) {
        return new SeedLoader(
                seeds.files(), scale, new CodesInUse(jdbc, scale), promises, versions, entries, clock, transactions);
    }

    private List<Map<String, Object>> everything() {
        return List.of(
                        "promise order by id",
                        "justification_paragraph order by position",
                        "timeline_entry order by id",
                        "timeline_source order by entry_id",
                        "promise_version order by promise_id, number")
                .stream()
                .flatMap(table -> jdbc.sql("select * from " + table).query().listOfRows().stream())
                .toList();
    }

    /** Other tests share this database. */
    private void forget() {
        jdbc.sql("""
                delete from timeline_source where entry_id in
                    (select id from timeline_entry where promise_id = 'clean-water')
                """).update();
        for (String table : List.of("timeline_entry", "justification_paragraph", "promise_version")) {
            jdbc.sql("delete from " + table + " where promise_id = 'clean-water'")
                    .update();
        }
        jdbc.sql("delete from promise where id = 'clean-water'").update();
    }
}
