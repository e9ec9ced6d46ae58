package org.marsad.promise.internal.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseReviews.Change;
import org.marsad.promise.PromiseReviews.Due;
import org.marsad.promise.PromiseReviews.Signature;
import org.marsad.promise.RatingMovedException;
import org.marsad.promise.ReviewReason;
import org.marsad.promise.internal.WholePromiseRoom;
import org.marsad.promise.internal.review.ReviewAct.Kind;
import org.marsad.support.CopiedPromise;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When promises are due, and what the record of a review holds. */
@RepositoryTest
@Import(WholePromiseRoom.class)
abstract class RecordedReviewsTests {

    private final String promise = "p-" + UUID.randomUUID();

    @Autowired
    RecordedReviews reviews;

    @Autowired
    PromiseCatalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aForecastIsDueOnItsDayAndNotTheDayBefore() {
        copy("MOSTLY", today().plusDays(1), now());
        assertThat(due()).isNull();
        review(today());
        assertThat(due()).isEqualTo(new Due(promise, ReviewReason.DATE_CAME, "MOSTLY", now()));
        review(today().minusDays(40));
        assertThat(due()).isNotNull();
    }

    @Test
    void aStandstillIsDueAfterTheSetTimeAndNotADaySooner() {
        copy("STARTED", null, now().minus(Duration.ofDays(179)));
        assertThat(due()).isNull();
        published(now().minus(Duration.ofDays(181)));
        assertThat(due()).extracting(Due::reason).isEqualTo(ReviewReason.NOTHING_MOVED);
    }

    @Test
    void onlyTheRatingsThatAreSetComeToAStandstill() {
        for (String rating : List.of("NOT_RATED", "DONE", "BROKEN", "STALLED", "HALF_DONE")) {
            copy(rating, null, Instant.EPOCH);
            assertThat(due()).as(rating).isNull();
        }
        copy("MOSTLY", today().plusYears(1), Instant.EPOCH);
        assertThat(due()).extracting(Due::reason).isEqualTo(ReviewReason.NOTHING_MOVED);
    }

    @Test
    void aStandstillThatWasLookedAtIsDueAgainOnTheDaySetOrOnceSomethingMovedAndStoppedAnew() {
        copy("STARTED", null, now().minus(Duration.ofDays(400)));
        begun();
        reviews.ratingStands(promise, new Signature("t1", "editor1"), "بحثت", today().plusDays(30));
        assertThat(due()).isNull();
        assertThat(dossier().reviewDate()).isEqualTo(today().plusDays(30));
        review(today());
        assertThat(due()).extracting(Due::reason).isEqualTo(ReviewReason.NOTHING_MOVED);
    }

    @Test
    void aWithdrawnPromiseIsNeverDue() {
        copy("STARTED", today(), Instant.EPOCH);
        jdbc.sql("update promise set withdrawn_at = updated_at where id = ?")
                .param(promise)
                .update();
        assertThat(due()).isNull();
        assertThat(reviews.stillDue(promise)).isEmpty();
        assertThat(reviews.lockRating(promise)).isEmpty();
    }

    @Test
    void whatOneProposedAndAnotherConfirmedIsPublishedOnce() {
        copy("STARTED", null, Instant.EPOCH);
        begun();
        reviews.propose(promise, new Signature("t1", "editor1"), stalled());
        assertThat(reviews.standing(promise).orElseThrow().proposedBy()).isEqualTo("editor1");
        reviews.confirm(promise, new Signature("t2", "editor2"));
        UUID entry = reviews.publish(promise);
        assertThat(reviews.publish(promise)).isEqualTo(entry);
        assertThat(dossier().overview().rating().code()).isEqualTo("STALLED");
        assertThat(dossier().timeline()).hasSize(2);
        assertThat(reviews.of(promise).get(0).acts())
                .extracting(ReviewAct::kind)
                .containsExactly(Kind.PROPOSED, Kind.CONFIRMED);
        assertThat(reviews.of(promise).get(0).acts().get(0).change()).isEqualTo(stalled());
    }

    @Test
    void oneAloneAndNobodyAtAllPublishNothing() {
        copy("STARTED", null, Instant.EPOCH);
        begun();
        assertThatThrownBy(() -> reviews.publish(promise)).isInstanceOf(IllegalStateException.class);
        reviews.propose(promise, new Signature("t1", "editor1"), stalled());
        assertThatThrownBy(() -> reviews.publish(promise)).isInstanceOf(IllegalStateException.class);
        reviews.confirm(promise, new Signature("t2", "editor1"));
        assertThatThrownBy(() -> reviews.publish(promise)).isInstanceOf(IllegalStateException.class);
        assertThat(dossier().timeline()).hasSize(1);
    }

    @Test
    void whatWasSentBackIsNotPublishedAndWaitsForNobody() {
        copy("STARTED", null, Instant.EPOCH);
        begun();
        reviews.propose(promise, new Signature("t1", "editor1"), stalled());
        reviews.sendBack(promise, new Signature("t2", "editor2"), "لا");
        assertThat(reviews.standing(promise).orElseThrow().waiting()).isNull();
        assertThatThrownBy(() -> reviews.publish(promise)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRatingThatMovedIsNotOverwritten() {
        copy("STARTED", null, Instant.EPOCH);
        begun();
        reviews.propose(promise, new Signature("t1", "editor1"), stalled());
        reviews.confirm(promise, new Signature("t2", "editor2"));
        jdbc.sql("update promise set rating = 'DONE' where id = ?")
                .param(promise)
                .update();
        assertThatThrownBy(() -> reviews.publish(promise)).isInstanceOf(RatingMovedException.class);
    }

    @Test
    void aTaskHasOneAct() {
        copy("STARTED", null, Instant.EPOCH);
        begun();
        Signature signature = new Signature("t1", "editor1");
        reviews.propose(promise, signature, stalled());
        assertThatThrownBy(() -> reviews.propose(promise, signature, stalled()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private void begun() {
        reviews.begin(new Due(promise, ReviewReason.NOTHING_MOVED, "STARTED", Instant.EPOCH));
    }

    private @Nullable Due due() {
        Due one = reviews.stillDue(promise).orElse(null);
        assertThat(reviews.due().stream()
                        .filter(each -> each.promiseId().equals(promise))
                        .findFirst()
                        .orElse(null))
                .isEqualTo(one);
        return one;
    }

    private static Change stalled() {
        return new Change(
                "STARTED",
                "STALLED",
                "لا خبر",
                null,
                new PartialDate(LocalDate.of(2026, 1, 1), DatePrecision.MONTH),
                LocalizedText.of(Map.of("ar", "توقف")));
    }

    private PromiseDossier dossier() {
        return catalogue.dossier(promise).orElseThrow();
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void review(LocalDate day) {
        jdbc.sql("update promise set review_date = ? where id = ?")
                .params(Date.valueOf(day), promise)
                .update();
    }

    private void published(Instant at) {
        jdbc.sql("update timeline_entry set published_at = ? where promise_id = ?")
                .params(Timestamp.from(at), promise)
                .update();
    }

    private void copy(String rating, @Nullable LocalDate review, Instant at) {
        CopiedPromise.store(jdbc, promise, rating, review, at);
    }
}
