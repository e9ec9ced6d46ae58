package org.marsad.workflow.internal.correction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.marsad.correction.CorrectionRequest;
import org.marsad.correction.Corrections;
import org.marsad.promise.Promises;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the forms of corrections show, as task-local Json variables: codes and names of ratings, nobody's words. */
@Component
class CorrectionForms {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Corrections corrections;
    private final Promises promises;
    private final RatingScale scale;
    private final MessageSource messages;

    CorrectionForms(Corrections corrections, Promises promises, RatingScale scale, MessageSource messages) {
        this.corrections = corrections;
        this.promises = promises;
        this.scale = scale;
        this.messages = messages;
    }

    /** Variables by name, as JSON text. */
    Map<String, String> shown(CorrectionRequest request) {
        return Map.of(
                "correction", json(new Facts(corrections.entryChangedRating(request.id()))),
                "ratings", json(ratings(request)));
    }

    /** The word for leaving it as it is, then every rating but the current. */
    private List<Choice> ratings(CorrectionRequest request) {
        String current = promises.find(request.promiseId())
                .map(promise -> promise.rating().code())
                .orElse("");
        return Stream.concat(
                        Stream.of(new Choice(unchanged("ar") + " · " + unchanged("en"), "UNCHANGED")),
                        scale.all().stream()
                                .filter(rating -> !rating.code().equals(current))
                                .map(Choice::of))
                .toList();
    }

    private String unchanged(String language) {
        return messages.getMessage("workflow.rating.unchanged", null, Locale.forLanguageTag(language));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Facts(boolean changedRating) {}

    /** One choice of a select. */
    private record Choice(String label, String value) {

        static Choice of(Rating rating) {
            return new Choice(rating.name().inBoth(), rating.code());
        }
    }
}
