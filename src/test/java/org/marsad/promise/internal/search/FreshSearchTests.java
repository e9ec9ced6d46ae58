package org.marsad.promise.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marsad.promise.internal.search.Shelf.arabic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.promise.Languages;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.RatingScale;
import org.marsad.promise.internal.PromiseChanges;
import org.marsad.promise.internal.WholePromiseRoom;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Every node finds what is published, as soon as it is, and nothing else, whatever became of its index meanwhile. */
@RepositoryTest
@Import(WholePromiseRoom.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class FreshSearchTests {

    private static final String COMMITMENT = "ab".repeat(32);

    @TempDir
    Path folder;

    @Autowired
    PromiseChanges changes;

    @Autowired
    PublicPromises promises;

    @Autowired
    Languages languages;

    @Autowired
    RatingScale scale;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private Shelf shelf;
    private final List<SearchIndex> nodes = new ArrayList<>();

    @BeforeEach
    void shelf() {
        shelf = new Shelf(jdbc, transactions);
        shelf.put("zebra", arabic("وعد الحمار الوحشي"), arabic("النص"));
    }

    @AfterEach
    void clear() {
        nodes.forEach(SearchIndex::destroy);
        shelf.clear();
    }

    @Test
    void whatIsPublishedIsFoundAtOnceOnEveryNode() {
        PublicSearch one = search(node("one"));
        PublicSearch two = search(node("two"));
        assertThat(found(one, "زرافة")).isEmpty();
        assertThat(found(two, "زرافة")).isEmpty();
        UUID entry = shelf.entry("zebra", arabic("وصلت زرافة إلى الحديقة"));
        assertThat(found(one, "زرافة")).containsExactly("t:" + entry);
        assertThat(found(two, "زرافة")).containsExactly("t:" + entry);
        shelf.put("giraffe", arabic("زرافة"), arabic("النص"));
        assertThat(found(one, "زرافة")).containsExactly("p:giraffe", "t:" + entry);
        assertThat(found(two, "زرافة")).containsExactly("p:giraffe", "t:" + entry);
    }

    @Test
    void whatWasWithdrawnIsFoundByNobodyAndNothingThatHungOnItEither() {
        PublicSearch search = search(node("one"));
        UUID entry = shelf.entry("zebra", arabic("شاهد زرافة"));
        UUID item = shelf.evidence("zebra", entry, COMMITMENT, "وجوه أطفال");
        assertThat(found(search, "زرافة")).containsExactlyInAnyOrder("t:" + entry, "e:" + item);
        shelf.withdrawEntry("zebra", entry, arabic("خطأ في الاسم"));
        assertThat(found(search, "زرافة")).isEmpty();
        assertThat(found(search, COMMITMENT)).isEmpty();
        assertThat(found(search, item.toString())).isEmpty();
        shelf.withdraw("zebra");
        assertThat(found(search, "الوحشي")).isEmpty();
    }

    @Test
    void evidenceIsFoundByItsEntryItsReasonItsIdAndItsHash() {
        PublicSearch search = search(node("one"));
        UUID entry = shelf.entry("zebra", arabic("شاهد زرافة"));
        UUID item = shelf.evidence("zebra", entry, COMMITMENT, "وجوه أطفال");
        for (String words : List.of("وجوه", item.toString(), COMMITMENT.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(found(search, words)).as(words).containsExactly("e:" + item);
        }
        assertThat(found(search, COMMITMENT.substring(1))).isEmpty();
        Finding finding =
                search.find("وجوه", FindingKind.EVIDENCE, "ar", null, 9).items().get(0);
        assertThat(finding.path()).isEqualTo("/evidence/" + item);
        assertThat(finding.evidence()).isEqualTo(new Finding.EvidenceType("FILE", "image/jpeg"));
    }

    @Test
    void whatIsNotCommittedIsNotFoundNotEvenInItsOwnTransaction() {
        PublicSearch search = search(node("one"));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("update promise set title = ?, version = 2 where id = 'zebra'")
                    .param("{\"texts\":{\"ar\":\"زرافة\"},\"translated\":[]}")
                    .update();
            changes.note("zebra");
            assertThat(found(search, "زرافة")).isEmpty();
            status.setRollbackOnly();
        });
        assertThat(found(search, "زرافة")).isEmpty();
        assertThat(found(search, "الوحشي")).containsExactly("p:zebra");
    }

    @Test
    void aTransactionThatCommitsLateIsNotForgotten() {
        PublicSearch search = search(node("one"));
        assertThat(found(search, "زرافة")).isEmpty();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            changes.note("zebra");
            jdbc.sql("update promise set title = ? where id = 'zebra'")
                    .param("{\"texts\":{\"ar\":\"زرافة\"},\"translated\":[]}")
                    .update();
            shelf.put("later", arabic("فيل"), arabic("النص"));
            assertThat(found(search, "فيل")).containsExactly("p:later");
        });
        assertThat(found(search, "زرافة")).containsExactly("p:zebra");
    }

    @Test
    void aNodeThatDiedBetweenCommitAndIndexFindsEverythingAfterItsStart() {
        SearchIndex node = node("one");
        assertThat(found(search(node), "زرافة")).isEmpty();
        UUID entry = shelf.entry("zebra", arabic("وصلت زرافة"));
        jdbc.sql("update promise set version = version + 1 where id = 'zebra'").update();
        shelf.put("gone", arabic("فيل"), arabic("النص"));
        // As if the machine had stopped here: the index was never asked, and its last change is of before.
        node.destroy();
        shelf.withdraw("gone");
        PublicSearch again = search(node("one"));
        assertThat(found(again, "زرافة")).containsExactly("t:" + entry);
        assertThat(found(again, "فيل")).isEmpty();
    }

    @Test
    void aDatabaseThatWasRestoredIsFollowedWithoutAnyNote() {
        SearchIndex node = node("one");
        assertThat(found(search(node), "الوحشي")).containsExactly("p:zebra");
        node.destroy();
        jdbc.sql("update promise set title = ?, version = version + 1 where id = 'zebra'")
                .param("{\"texts\":{\"ar\":\"زرافة\"},\"translated\":[]}")
                .update();
        PublicSearch again = search(node("one"));
        assertThat(found(again, "الوحشي")).isEmpty();
        assertThat(found(again, "زرافة")).containsExactly("p:zebra");
    }

    @Test
    void anIndexThatIsBrokenOrGoneIsBuiltAnew() throws IOException {
        SearchIndex node = node("one");
        assertThat(found(search(node), "الوحشي")).containsExactly("p:zebra");
        node.destroy();
        for (Path file : files()) {
            Files.writeString(file, "this is no index");
        }
        SearchIndex second = node("one");
        assertThat(found(search(second), "الوحشي")).containsExactly("p:zebra");
        second.destroy();
        for (Path file : files()) {
            Files.delete(file);
        }
        assertThat(found(search(node("one")), "الوحشي")).containsExactly("p:zebra");
    }

    @Test
    void twoNodesWithOneFolderBothFind() {
        PublicSearch one = search(node("same"));
        PublicSearch two = search(node("same"));
        assertThat(found(one, "الوحشي")).containsExactly("p:zebra");
        assertThat(found(two, "الوحشي")).containsExactly("p:zebra");
    }

    @Test
    void manyReadersAtOnceSeeWhatWasPublishedBeforeTheyAsked() throws Exception {
        PublicSearch search = search(node("one"));
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 5; round++) {
                String animal = "حيوان" + "ابتثج".charAt(round);
                UUID entry = shelf.entry("zebra", arabic(animal));
                CountDownLatch ready = new CountDownLatch(4);
                List<Future<Set<String>>> seen = new ArrayList<>();
                for (int reader = 0; reader < 4; reader++) {
                    seen.add(readers.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return new TreeSet<>(found(search, "\"" + animal + "\""));
                    }));
                }
                for (Future<Set<String>> each : seen) {
                    assertThat(each.get()).containsExactly("t:" + entry);
                }
            }
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void whoAsksAClosedIndexIsToldToComeBack() {
        SearchIndex node = node("one");
        node.destroy();
        assertThatThrownBy(() -> found(search(node), "الوحشي")).isInstanceOf(SearchUnavailableException.class);
    }

    @Test
    void pagesLeadThroughEveryFindingOnceWhateverIsPublishedMeanwhile() {
        PublicSearch search = search(node("one"));
        for (int i = 0; i < 7; i++) {
            shelf.entry("zebra", arabic("شوهدت زرافة"));
        }
        shelf.put("giraffe", arabic("زرافة"), arabic("النص"));
        List<String> seen = new ArrayList<>();
        FindingPlace place = null;
        do {
            Findings page = search.find("زرافة", null, "ar", place, 3);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            page.items().forEach(each -> seen.add(each.id()));
            place = again(page.next());
            shelf.put("elephant-" + seen.size(), arabic("زرافة وفيل"), arabic("النص"));
        } while (place != null);
        assertThat(seen).doesNotHaveDuplicates().hasSize(8).startsWith("giraffe");
    }

    @Test
    void anExcerptMarksTheWordsInTheReadersLanguageOrSaysInWhichItFoundThem() {
        PublicSearch search = search(node("one"));
        LocalizedText text = new LocalizedText(
                Map.of("ar", "<b>وصلت</b> الزرافةُ إلى بغداد. ثم نامت.", "en", "The giraffes arrived."), Set.of("en"));
        shelf.entry("zebra", text);
        Excerpt arabic = excerpt(search, "زرافه", "ar");
        assertThat(arabic.language()).isEqualTo("ar");
        assertThat(arabic.text()).startsWith("<b>وصلت</b> الزرافةُ");
        assertThat(arabic.pieces()).contains(new Excerpt.Piece("الزرافةُ", true));
        Excerpt english = excerpt(search, "giraffe", "ar");
        assertThat(english.language()).isEqualTo("en");
        assertThat(english.translated()).isTrue();
        assertThat(english.pieces()).contains(new Excerpt.Piece("giraffes", true));
        assertThat(excerpt(search, "زرافة", "ckb").language()).isEqualTo("ar");
    }

    private static @Nullable FindingPlace again(@Nullable FindingPlace place) {
        return place == null ? null : FindingPlace.read(place.cursor()).orElseThrow();
    }

    private static Excerpt excerpt(PublicSearch search, String words, String language) {
        return search.find(words, FindingKind.TIMELINE_ENTRY, language, null, 9)
                .items()
                .get(0)
                .excerpt();
    }

    private SearchIndex node(String dir) {
        SearchSettings settings = new SearchSettings(folder.resolve(dir), Duration.ofSeconds(60));
        SearchIndex node = new SearchIndex(settings, changes, promises, languages, transactions);
        nodes.add(node);
        return node;
    }

    private PublicSearch search(SearchIndex node) {
        return new PublicSearch(node, new WordQueries(), promises, scale);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("one"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock"))
                    .toList();
        }
    }

    private static List<String> found(PublicSearch search, String words) {
        Findings findings = search.find(words, null, "ar", null, 100);
        assertThat(findings.total()).isEqualTo(findings.items().size());
        return findings.items().stream().map(each -> each.kind().key(each.id())).toList();
    }
}
