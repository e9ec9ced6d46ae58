package org.marsad.evidence.internal.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.evidence.EvidenceItem;
import org.marsad.inspection.worker.fingerprint.Scenes;
import org.marsad.inspection.worker.fingerprint.Variants;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Items that come one after another, with a real database; run on each by the subclasses. */
@RepositoryTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class FoundLikenessesTests {

    private static final String ARTICLE = News.PARAGRAPHS.get(0);

    @Autowired
    DataSource database;

    Room room;

    @BeforeEach
    void empty() {
        room = new Room(database);
        for (String table : List.of("likeness", "fingerprint_part", "fingerprint", "evidence_item")) {
            room.jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void anImageThatCameBeforeInAnotherFormIsFoundFromBothSides() {
        EvidenceItem first = indexed(image(Scenes.scene(1)));
        EvidenceItem other = indexed(image(Scenes.scene(2)));
        EvidenceItem again = image(Variants.CROP_10.of(Scenes.scene(1)));
        assertThat(room.index(again)).containsExactly("SIMILAR_IMAGE");
        assertThat(room.likenesses.of(again.id())).singleElement().satisfies(like -> {
            assertThat(like.other().id()).isEqualTo(first.id());
            assertThat(like.kind()).isEqualTo(Likeness.Kind.IMAGE);
            assertThat(like.strength()).isEqualTo(Likeness.Strength.STRONG);
        });
        assertThat(room.likenesses.of(first.id()))
                .extracting(like -> like.other().id())
                .containsExactly(again.id());
        assertThat(room.likenesses.of(other.id())).isEmpty();
    }

    @Test
    void theSameContentStandsFirstAndIsFingerprintedOnce() {
        EvidenceItem first = indexed(image(Scenes.scene(3)));
        EvidenceItem like = indexed(image(Variants.WATERMARK.of(Scenes.scene(3))));
        EvidenceItem same = indexed(image(Scenes.scene(3)));
        assertThat(room.likenesses.of(same.id()))
                .extracting(each -> each.other().id())
                .containsExactly(first.id(), like.id());
        assertThat(room.likenesses.of(same.id()).get(0).degree()).isEqualTo(1);
        assertThat(room.likenesses.of(like.id()))
                .extracting(each -> each.other().id())
                .containsExactly(first.id(), same.id());
        assertThat(count("fingerprint")).isEqualTo(2);
    }

    @Test
    void whatIsLikeWithinOneSubmissionIsShownAndNoWarning() {
        UUID submission = UUID.randomUUID();
        EvidenceItem one = room.file(submission, "image/png", png(Scenes.scene(4)));
        EvidenceItem two = room.file(submission, "image/png", png(Variants.HALVED.of(Scenes.scene(4))));
        assertThat(room.index(one)).isEmpty();
        assertThat(room.index(two)).isEmpty();
        assertThat(room.likenesses.of(two.id()))
                .singleElement()
                .satisfies(like -> assertThat(like.other().submissionId()).isEqualTo(two.submissionId()));
    }

    @Test
    void aStatementIsLikeADocumentThatQuotesIt() {
        EvidenceItem statement = indexed(room.statement(UUID.randomUUID(), ARTICLE));
        indexed(room.statement(UUID.randomUUID(), News.PARAGRAPHS.get(1)));
        EvidenceItem document = room.document(UUID.randomUUID(), News.rewritten(News.shortened(ARTICLE)));
        assertThat(room.index(document)).containsExactly("SIMILAR_TEXT");
        assertThat(room.likenesses.of(document.id())).singleElement().satisfies(like -> {
            assertThat(like.other().id()).isEqualTo(statement.id());
            assertThat(like.kind()).isEqualTo(Likeness.Kind.TEXT);
            assertThat(like.degree()).isBetween(0.4, 0.95);
        });
    }

    @Test
    void shortTextsBlankPagesAndLinksAreLikeNothing() {
        for (int i = 0; i < 2; i++) {
            assertThat(room.index(room.statement(UUID.randomUUID(), "شاهدوا الفيديو المرفق رقم " + i)))
                    .isEmpty();
            BufferedImage blank = new BufferedImage(640, 480 + i, BufferedImage.TYPE_INT_RGB);
            assertThat(room.index(image(blank))).isEmpty();
        }
        assertThat(count("likeness")).isZero();
        assertThat(count("fingerprint")).isEqualTo(4); // they are not tried again
        assertThat(count("fingerprint_part")).isZero();
    }

    @Test
    void whatNobodyCanDecodeIsLikeNothingAndNotTriedAgain() {
        byte[] whole = png(Scenes.scene(5));
        EvidenceItem cut = room.file(UUID.randomUUID(), "image/png", Arrays.copyOf(whole, whole.length / 2));
        EvidenceItem text = room.file(UUID.randomUUID(), "image/jpeg", "no image".getBytes(StandardCharsets.UTF_8));
        assertThat(room.index(cut)).isEmpty();
        assertThat(room.index(text)).isEmpty();
        assertThat(count("fingerprint")).isEqualTo(2);
        assertThat(count("fingerprint_part")).isZero();
    }

    @Test
    void withoutAWorkerAnItemGoesOnAndIsCaughtUpWithLater() {
        EvidenceItem first = indexed(image(Scenes.scene(6)));
        room.workspaces.down(true);
        EvidenceItem later = image(Variants.MIRRORED.of(Scenes.scene(6)));
        assertThat(room.index(later)).isEmpty();
        room.catchUp.run();
        assertThat(room.likenesses.of(later.id())).isEmpty();
        room.workspaces.down(false);
        room.catchUp.run();
        assertThat(room.likenesses.of(later.id()))
                .extracting(like -> like.other().id())
                .containsExactly(first.id());
        assertThat(room.item(later.id()).orElseThrow().warnings()).containsExactly("SIMILAR_IMAGE");
    }

    @Test
    void catchingUpKeepsTheWarningsThatAreThereAndReadsTheTextOfDocuments() {
        indexed(room.statement(UUID.randomUUID(), ARTICLE));
        EvidenceItem document = room.document(UUID.randomUUID(), News.reworded(ARTICLE));
        room.jdbc
                .sql("update evidence_item set warnings = 'TRUNCATED' where id = ?")
                .param(document.id())
                .update();
        room.catchUp.run();
        assertThat(room.item(document.id()).orElseThrow().warnings()).containsExactly("TRUNCATED", "SIMILAR_TEXT");
    }

    @Test
    void whatATransactionThatFailsHasIndexedIsNotRemembered() {
        EvidenceItem failed = room.statement(UUID.randomUUID(), ARTICLE);
        assertThatThrownBy(() -> room.inTransaction(() -> {
                    room.index(failed);
                    throw new IllegalStateException("the inspection fails afterwards");
                }))
                .isInstanceOf(IllegalStateException.class);
        EvidenceItem next = room.statement(UUID.randomUUID(), News.shortened(ARTICLE));
        assertThat(room.index(next)).isEmpty();
        assertThat(room.index(failed)).containsExactly("SIMILAR_TEXT");
    }

    @Test
    void whatIsDeletedIsLikeNothingAnyMore() {
        EvidenceItem gone = indexed(room.statement(UUID.randomUUID(), ARTICLE));
        indexed(room.statement(UUID.randomUUID(), News.PARAGRAPHS.get(2)));
        room.jdbc
                .sql("delete from fingerprint where sha256 = ?")
                .param(gone.sha256())
                .update();
        assertThat(room.index(room.statement(UUID.randomUUID(), News.shortened(ARTICLE))))
                .isEmpty();
    }

    @Test
    void severalNodesAtOnceFindEveryPair() throws Exception {
        List<Room> nodes = List.of(room, room.otherNode(database), room.otherNode(database));
        List<EvidenceItem> items = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            items.add(room.statement(UUID.randomUUID(), ARTICLE + " وصلتني نسخة رقم " + i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        try {
            List<Future<List<String>>> done = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                EvidenceItem item = items.get(i);
                Room node = nodes.get(i % nodes.size());
                done.add(threads.submit(() -> node.index(item)));
            }
            for (Future<List<String>> each : done) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(count("likeness")).isEqualTo(30 * 29 / 2);
        assertThat(items)
                .allSatisfy(item -> assertThat(room.likenesses.of(item.id())).hasSize(29));
    }

    private EvidenceItem indexed(EvidenceItem item) {
        room.index(item);
        return item;
    }

    private EvidenceItem image(BufferedImage image) {
        return room.file(UUID.randomUUID(), "image/png", png(image));
    }

    private long count(String table) {
        return room.jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
