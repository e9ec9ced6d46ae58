package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marsad.promise.internal.SomePromises.text;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryCorrection;
import org.marsad.promise.EntryKind;
import org.marsad.promise.EntryWithdrawal;
import org.marsad.promise.EntryWithdrawnException;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseDossier.Entry;
import org.marsad.promise.Promises;
import org.marsad.promise.Publication;
import org.marsad.promise.PublishedCorrection;
import org.marsad.promise.PublishedEvidence;
import org.marsad.promise.RatingDecision;
import org.marsad.promise.RatingMovedException;
import org.marsad.promise.Timeline;
import org.marsad.promise.TimelineCorrections;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a correction adds to a timeline, what a withdrawal hides in it, and what neither can do. */
@RepositoryTest
@Import(PromiseParts.class)
abstract class AppendingCorrectionsTests {

    private static final String SECRET = "النص المسحوب";

    @Autowired
    TimelineCorrections corrections;

    @Autowired
    Timeline timeline;

    @Autowired
    PromiseCatalogue catalogue;

    @Autowired
    Promises promises;

    @Autowired
    JdbcClient jdbc;

    private final PublishedEvidence proof =
            new PublishedEvidence(UUID.randomUUID(), "FILE", "image/jpeg", "c".repeat(64));
    private UUID published = UUID.randomUUID();

    @BeforeEach
    void aPublishedEntry() {
        published = publish(null, List.of(proof));
    }

    private UUID publish(@Nullable String rating, List<PublishedEvidence> evidence) {
        return timeline.publish(new Publication(
                UUID.randomUUID(),
                PromiseParts.SEEDED,
                new PartialDate(LocalDate.of(2022, 3, 4), DatePrecision.DAY),
                text(SECRET),
                rating,
                dossier().overview().rating().code(),
                rating == null ? null : "تعليل",
                null,
                evidence));
    }

    @Test
    void aCorrectionIsAppendedAndBothEntriesKnowEachOther() {
        UUID id = corrections.correct(correction(UUID.randomUUID(), null));
        Entry old = entry(published);
        Entry correction = entry(id);
        assertThat(old.text().in("ar")).isEqualTo(SECRET);
        assertThat(old.evidence()).containsExactly(proof);
        assertThat(old.correctedBy()).containsExactly(id);
        assertThat(old.isWithdrawn()).isFalse();
        assertThat(correction.kind()).isEqualTo(EntryKind.CORRECTION);
        assertThat(correction.corrects()).isEqualTo(published);
        assertThat(correction.change()).isNull();
        assertThat(correction.publishedAt()).isEqualTo(PromiseParts.NOW);
        assertThat(dossier().overview().rating().code()).isEqualTo("DONE");
    }

    @Test
    void aCorrectionMayBeCorrectedItself() {
        UUID first = corrections.correct(correction(UUID.randomUUID(), null));
        UUID second = corrections.correct(new EntryCorrection(UUID.randomUUID(), first, text("أصح"), null));
        assertThat(entry(first).correctedBy()).containsExactly(second);
        assertThat(entry(published).correctedBy()).containsExactly(first);
    }

    @Test
    void anErrorThatTouchesTheRatingChangesItWithAJustification() {
        int before = dossier().justification().size();
        UUID id = corrections.correct(correction(UUID.randomUUID(), rating("DONE", "STALLED")));
        assertThat(entry(id).change()).satisfies(change -> {
            assertThat(change == null ? "" : change.from().code()).isEqualTo("DONE");
            assertThat(change == null ? "" : change.to().code()).isEqualTo("STALLED");
        });
        assertThat(dossier().overview().rating().code()).isEqualTo("STALLED");
        assertThat(dossier().justification()).hasSize(before + 1);
        assertThat(catalogue.latestChanges(50))
                .extracting(change -> change.entry().id())
                .contains(id);
    }

    @Test
    void aTombstoneShowsNothingOfWhatWasWithdrawn() {
        UUID shownAt = corrections.withdraw(withdrawal(UUID.randomUUID(), null));
        assertThat(shownAt).isEqualTo(published);
        Entry tombstone = entry(published);
        assertThat(tombstone.withdrawnAt()).isEqualTo(PromiseParts.NOW);
        assertThat(tombstone.text().in("ar")).isEqualTo("السبب المعلن");
        assertThat(tombstone.evidence()).isEmpty();
        assertThat(tombstone.sources()).isEmpty();
        assertThat(tombstone.note()).isNull();
        assertThat(tombstone.date().date()).isEqualTo(LocalDate.of(2022, 3, 4));
        assertThat(dossier().toString()).doesNotContain(SECRET, proof.publicId().toString());
        assertThat(promises.standing(PromiseParts.SEEDED, 50).orElseThrow().toString())
                .doesNotContain(SECRET);
        assertThatThrownBy(() -> promises.evidence(proof.publicId())).isInstanceOf(EntryWithdrawnException.class);
    }

    @Test
    void evidenceThatAnotherEntryShowsTooStaysThere() {
        publish(null, List.of(proof));
        corrections.withdraw(withdrawal(UUID.randomUUID(), null));
        assertThat(promises.evidence(proof.publicId())).contains(proof);
    }

    @Test
    void aWithdrawnChangeOfTheRatingIsNoNewsAnyMoreAndTheNewRatingIs() {
        published = publish("STALLED", List.of());
        UUID shownAt = corrections.withdraw(withdrawal(UUID.randomUUID(), rating("STALLED", "DONE")));
        assertThat(shownAt).isNotEqualTo(published);
        assertThat(entry(published).change()).isNotNull();
        assertThat(entry(shownAt).corrects()).isEqualTo(published);
        assertThat(dossier().overview().rating().code()).isEqualTo("DONE");
        assertThat(catalogue.latestChanges(50))
                .extracting(change -> change.entry().id())
                .contains(shownAt)
                .doesNotContain(published);
    }

    @Test
    void theSameDecisionDeliveredAgainDoesNothingMore() {
        UUID key = UUID.randomUUID();
        UUID first = corrections.correct(correction(key, rating("DONE", "STALLED")));
        PromiseDossier once = dossier();
        assertThat(corrections.correct(correction(key, rating("DONE", "STALLED"))))
                .isEqualTo(first);
        assertThat(dossier()).isEqualTo(once);
        UUID gone = UUID.randomUUID();
        UUID shownAt = corrections.withdraw(withdrawal(gone, null));
        assertThat(corrections.withdraw(withdrawal(gone, null))).isEqualTo(shownAt);
    }

    @Test
    void nothingIsDoneToAnEntryThatWasWithdrawn() {
        corrections.withdraw(withdrawal(UUID.randomUUID(), null));
        PromiseDossier before = dossier();
        assertThatThrownBy(() -> corrections.correct(correction(UUID.randomUUID(), null)))
                .isInstanceOf(EntryWithdrawnException.class);
        assertThatThrownBy(() -> corrections.withdraw(withdrawal(UUID.randomUUID(), null)))
                .isInstanceOf(EntryWithdrawnException.class);
        assertThat(dossier()).isEqualTo(before);
    }

    @Test
    void aRatingThatHasMovedRefusesAndLeavesNothing() {
        PromiseDossier before = dossier();
        assertThatThrownBy(() -> corrections.correct(correction(UUID.randomUUID(), rating("STALLED", "BROKEN"))))
                .isInstanceOf(RatingMovedException.class);
        assertThat(dossier()).isEqualTo(before);
    }

    @Test
    void thereIsNothingToCorrectWhereThereIsNoEntryOrItsPromiseWasWithdrawn() {
        assertThatThrownBy(() -> corrections.correct(
                        new EntryCorrection(UUID.randomUUID(), UUID.randomUUID(), text("أصح"), null)))
                .isInstanceOf(NoSuchElementException.class);
        jdbc.sql("update promise set withdrawn_at = updated_at").update();
        assertThat(corrections.find(published)).isEmpty();
        assertThatThrownBy(() -> corrections.withdraw(withdrawal(UUID.randomUUID(), null)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void everyCorrectionIsListedNewestFirstAndOfWithdrawnPromisesNone() {
        int before = corrections.count();
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        UUID appended = corrections.correct(correction(one, null));
        corrections.withdraw(withdrawal(other, null));
        List<PublishedCorrection> latest = corrections.latest(0, 2);
        assertThat(latest).extracting(PublishedCorrection::id).containsExactly(other, one);
        assertThat(latest.get(0).text().in("ar")).isEqualTo("السبب المعلن");
        assertThat(latest.get(0).shownAt()).isEqualTo(published);
        assertThat(latest.get(1).text().in("ar")).isEqualTo("الصحيح");
        assertThat(latest.get(1).shownAt()).isEqualTo(appended);
        assertThat(latest.toString()).doesNotContain(SECRET);
        assertThat(corrections.oldest(before, 5))
                .extracting(PublishedCorrection::id)
                .containsExactly(one, other);
        assertThat(corrections.latest(1, 1)).extracting(PublishedCorrection::id).containsExactly(one);
        assertThat(corrections.count()).isEqualTo(before + 2);
        jdbc.sql("update promise set withdrawn_at = updated_at").update();
        assertThat(corrections.count()).isZero();
    }

    private EntryCorrection correction(UUID key, @Nullable RatingDecision rating) {
        return new EntryCorrection(key, published, text("الصحيح"), rating);
    }

    private EntryWithdrawal withdrawal(UUID key, @Nullable RatingDecision rating) {
        return new EntryWithdrawal(key, published, text("السبب المعلن"), rating);
    }

    private static RatingDecision rating(String from, String to) {
        return new RatingDecision(to, from, "تعليل", null);
    }

    private Entry entry(UUID id) {
        return dossier().entry(id);
    }

    private PromiseDossier dossier() {
        return catalogue.dossier(PromiseParts.SEEDED).orElseThrow();
    }
}
