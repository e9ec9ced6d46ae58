package org.marsad.promise.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseDossier.Entry;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.marsad.promise.SiteAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A promise's rating as search engines and fact-checkers read it (schema.org, ClaimReview). A rating without a place between
 * worst and best, above all a forecast, is given in words alone: a number would rank it among the outcomes.
 */
@Component
class ClaimReview {

    private final RatingScale scale;
    private final SiteAddress site;
    private final MessageSource messages;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    ClaimReview(RatingScale scale, SiteAddress site, MessageSource messages, Clock clock) {
        this.scale = scale;
        this.site = site;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * JSON-LD that can stand in a page's {@code script} element, whatever texts it holds.
     *
     * @return null for a promise that nobody has rated yet: there is no review
     */
    @Nullable
    String of(PromiseDossier promise, Locale locale) {
        if (promise.overview().rating().equals(scale.initial())) {
            return null;
        }
        try {
            return inScript(json.writeValueAsString(review(promise, locale)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> review(PromiseDossier promise, Locale locale) {
        PromiseOverview about = promise.overview();
        String language = locale.getLanguage();
        Map<String, Object> review = new LinkedHashMap<>();
        review.put("@context", "https://schema.org");
        review.put("@type", "ClaimReview");
        review.put("url", site.of("/" + language + "/promises/" + about.id()));
        review.put("name", about.title().in(language));
        review.put("inLanguage", language);
        review.put("datePublished", rated(promise).toString());
        review.put("dateModified", day(about.updatedAt()).toString());
        review.put("claimReviewed", promise.text().in(language));
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("@type", "Claim");
        claim.put("author", organization(about.maker().name().in(language)));
        review.put("itemReviewed", claim);
        Map<String, Object> author = organization(messages.getMessage("site.name", null, locale));
        author.put("url", site.of("/" + language + "/"));
        review.put("author", author);
        review.put("reviewRating", rating(about.rating(), locale));
        return review;
    }

    private Map<String, Object> rating(Rating rating, Locale locale) {
        String name = rating.name().in(locale.getLanguage());
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("@type", "Rating");
        words.put(
                "alternateName",
                rating.forecast() ? messages.getMessage("home.page.forecast", new Object[] {name}, locale) : name);
        words.put("ratingExplanation", rating.rule().in(locale.getLanguage()));
        if (rating.value() != null) {
            List<Integer> values = scale.all().stream()
                    .map(Rating::value)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            words.put("ratingValue", rating.value());
            words.put("worstRating", values.get(0));
            words.put("bestRating", values.get(values.size() - 1));
        }
        return words;
    }

    /** The day on which the rating was published; where no change of it is, the day of the last version. */
    private LocalDate rated(PromiseDossier promise) {
        return day(promise.timeline().stream()
                .filter(entry -> entry.change() != null && !entry.isWithdrawn())
                .map(Entry::publishedAt)
                .max(Comparator.naturalOrder())
                .orElse(promise.overview().updatedAt()));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private static Map<String, Object> organization(String name) {
        Map<String, Object> organization = new LinkedHashMap<>();
        organization.put("@type", "Organization");
        organization.put("name", name);
        return organization;
    }

    /** Outside of its strings JSON has none of these; in them no text may end the element or begin another. */
    private static String inScript(String written) {
        return written.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
