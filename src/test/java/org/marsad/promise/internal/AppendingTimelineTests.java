package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marsad.promise.internal.SomePromises.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryKind;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseDossier.Entry;
import org.marsad.promise.PromiseWithdrawnException;
import org.marsad.promise.Publication;
import org.marsad.promise.PublishedEvidence;
import org.marsad.promise.RatingMovedException;
import org.marsad.promise.Timeline;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an approved submission adds to a promise, and what it can never do to it. */
@RepositoryTest
@Import(PromiseParts.class)
abstract class AppendingTimelineTests {

    private static final PartialDate DATE = new PartialDate(LocalDate.of(2022, 3, 4), DatePrecision.DAY);

    @Autowired
    Timeline timeline;

    @Autowired
    PromiseCatalogue catalogue;

    @Autowired
    PromiseRows promises;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anOlderPromise() {
        jdbc.sql("update promise set updated_at = timestamp '2020-01-01 00:00:00'")
                .update();
    }

    @Test
    void withoutANewRatingItIsAnEventWithWhatProvesIt() {
        PublishedEvidence proof = new PublishedEvidence(UUID.randomUUID(), "FILE", "image/jpeg", "c".repeat(64));
        PublishedEvidence page = new PublishedEvidence(UUID.randomUUID(), "LINK", "text/uri-list", "d".repeat(64));
        UUID id = timeline.publish(new Publication(
                UUID.randomUUID(),
                PromiseParts.SEEDED,
                DATE,
                text("غادر الرتل."),
                null,
                "DONE",
                null,
                null,
                List.of(proof, page)));
        Entry entry = last();
        assertThat(entry.id()).isEqualTo(id);
        assertThat(entry.kind()).isEqualTo(EntryKind.EVENT);
        assertThat(entry.date()).isEqualTo(DATE);
        assertThat(entry.text().in("ar")).isEqualTo("غادر الرتل.");
        assertThat(entry.change()).isNull();
        assertThat(entry.evidence()).containsExactly(proof, page);
        assertThat(entry.publishedAt()).isEqualTo(PromiseParts.NOW);
        assertThat(dossier().overview().rating().code()).isEqualTo("DONE");
        assertThat(dossier().overview().updatedAt()).isEqualTo(PromiseParts.NOW);
    }

    @Test
    void withANewRatingItIsARatingChangeThatSaysFromWhichToWhich() {
        timeline.publish(change(UUID.randomUUID(), "DONE", "STALLED"));
        assertThat(last().kind()).isEqualTo(EntryKind.RATING_CHANGE);
        assertThat(last().change()).satisfies(change -> {
            assertThat(change == null ? "" : change.from().code()).isEqualTo("DONE");
            assertThat(change == null ? "" : change.to().code()).isEqualTo("STALLED");
        });
        assertThat(dossier().overview().rating().code()).isEqualTo("STALLED");
    }

    @Test
    void confirmingTheRatingIsAnEventAndNoChange() {
        timeline.publish(change(UUID.randomUUID(), "DONE", "DONE"));
        assertThat(last().kind()).isEqualTo(EntryKind.EVENT);
        assertThat(last().change()).isNull();
    }

    @Test
    void theJustificationIsAppendedWithTheDayOfItsPublicationInUtc() {
        int before = dossier().justification().size();
        timeline.publish(change(UUID.randomUUID(), "DONE", "STALLED"));
        List<PromiseDossier.Paragraph> after = dossier().justification();
        assertThat(after).hasSize(before + 1).last().satisfies(paragraph -> {
            assertThat(paragraph.date()).isEqualTo(LocalDate.of(2026, 3, 4));
            assertThat(paragraph.text().texts()).containsExactly(Map.entry("ar", "تعليل"));
        });
    }

    @Test
    void aForecastHasItsReviewDateUntilTheNextRating() {
        LocalDate review = LocalDate.of(2026, 9, 1);
        timeline.publish(publication(UUID.randomUUID(), "DONE", "MOSTLY", review));
        assertThat(dossier().reviewDate()).isEqualTo(review);
        timeline.publish(publication(UUID.randomUUID(), "MOSTLY", null, null));
        assertThat(dossier().reviewDate()).isEqualTo(review);
        timeline.publish(change(UUID.randomUUID(), "MOSTLY", "BROKEN"));
        assertThat(dossier().reviewDate()).isNull();
    }

    @Test
    void theSameApprovalDeliveredAgainPublishesNothingMore() {
        UUID key = UUID.randomUUID();
        UUID first = timeline.publish(change(key, "DONE", "STALLED"));
        PromiseDossier once = dossier();
        assertThat(timeline.publish(change(key, "DONE", "STALLED"))).isEqualTo(first);
        assertThat(dossier()).isEqualTo(once);
    }

    @Test
    void aChangeDecidedOnARatingThatHasMovedIsRefusedAndLeavesNothing() {
        timeline.publish(change(UUID.randomUUID(), "DONE", "STALLED"));
        PromiseDossier before = dossier();
        assertThatThrownBy(() -> timeline.publish(change(UUID.randomUUID(), "DONE", "BROKEN")))
                .isInstanceOf(RatingMovedException.class)
                .hasMessageContaining("STALLED");
        assertThat(dossier()).isEqualTo(before);
    }

    @Test
    void anEventIsPublishedWhateverTheRatingIsByThen() {
        timeline.publish(change(UUID.randomUUID(), "DONE", "STALLED"));
        timeline.publish(publication(UUID.randomUUID(), "DONE", null, null));
        assertThat(dossier().timeline()).hasSize(16);
        assertThat(dossier().overview().rating().code()).isEqualTo("STALLED");
    }

    @Test
    void whatWasPublishedBeforeStaysAsItWas() {
        List<Entry> before = dossier().timeline();
        timeline.publish(change(UUID.randomUUID(), "DONE", "STALLED"));
        assertThat(dossier().timeline())
                .startsWith(before.toArray(Entry[]::new))
                .hasSize(before.size() + 1);
    }

    @Test
    void nothingIsPublishedOnAPromiseThatWasWithdrawn() {
        jdbc.sql("update promise set withdrawn_at = updated_at").update();
        assertThatThrownBy(() -> timeline.publish(publication(UUID.randomUUID(), "DONE", null, null)))
                .isInstanceOf(PromiseWithdrawnException.class);
    }

    @Test
    void nothingIsPublishedOnAPromiseThatIsNotThere() {
        Publication lost = new Publication(
                UUID.randomUUID(), "no-such-promise", DATE, text("خبر"), null, "DONE", null, null, List.of());
        assertThatThrownBy(() -> timeline.publish(lost)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void nothingIsPublishedOutsideTheTransactionOfItsApproval() {
        Publication publication = publication(UUID.randomUUID(), "DONE", null, null);
        assertThatThrownBy(() -> timeline.publish(publication)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private static Publication change(UUID key, String from, String to) {
        return publication(key, from, to, null);
    }

    private static Publication publication(
            UUID key, String expected, @Nullable String rating, @Nullable LocalDate review) {
        String why = rating == null ? null : "تعليل";
        return new Publication(
                key, PromiseParts.SEEDED, DATE, text("غادر الرتل."), rating, expected, why, review, List.of());
    }

    private Entry last() {
        List<Entry> entries = dossier().timeline();
        return entries.get(entries.size() - 1);
    }

    private PromiseDossier dossier() {
        return catalogue.dossier(PromiseParts.SEEDED).orElseThrow();
    }
}
