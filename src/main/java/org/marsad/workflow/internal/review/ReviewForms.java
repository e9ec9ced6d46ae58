package org.marsad.workflow.internal.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.marsad.promise.PromiseReviews.Standing;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.springframework.stereotype.Component;

/** What the forms of a review show, as task-local Json variables: codes, days and names of ratings, nobody's words. */
@Component
class ReviewForms {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RatingScale scale;
    private final Clock clock;

    ReviewForms(RatingScale scale, Clock clock) {
        this.scale = scale;
        this.clock = clock;
    }

    /** What there is to know of the review itself. */
    String facts(Standing review, String ratingNow) {
        return json(new Facts(
                review.reason().name(),
                name(ratingNow),
                name(review.rating()),
                !ratingNow.equals(review.rating()),
                LocalDate.ofInstant(review.begunAt(), clock.getZone()).toString(),
                scale.all().stream().filter(Rating::forecast).map(Rating::code).toList()));
    }

    /** The ratings to choose from: every one but the current. */
    String otherRatings(String ratingNow) {
        List<Choice> choices = scale.all().stream()
                .filter(rating -> !rating.code().equals(ratingNow))
                .map(rating -> new Choice(name(rating), rating.code()))
                .toList();
        return json(choices);
    }

    /** The rating that is proposed where nothing moved, unless the promise has it; only ever proposed, and by people. */
    Optional<String> standstill(String ratingNow) {
        return scale.standstill().map(Rating::code).filter(code -> !code.equals(ratingNow));
    }

    private String name(String code) {
        return scale.find(code).map(ReviewForms::name).orElse(code);
    }

    private static String name(Rating rating) {
        return rating.name().inBoth();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The forecasts are the ratings with which the form asks for a review date. */
    private record Facts(
            String reason,
            String ratingNow,
            String ratingThen,
            boolean ratingMoved,
            String begunOn,
            List<String> forecasts) {}

    private record Choice(String label, String value) {}
}
