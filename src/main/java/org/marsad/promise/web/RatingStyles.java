package org.marsad.promise.web;

import java.time.Duration;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The colours of the scale as a style sheet: they are data, and pages may not carry styles of their own. */
@RestController
class RatingStyles {

    private final String styles;

    RatingStyles(RatingScale scale) {
        StringBuilder rules = new StringBuilder();
        for (Rating rating : scale.all()) {
            rules.append(".rating-%s { --rating: %s; }%n".formatted(rating.code(), rating.colour()));
        }
        this.styles = rules.toString();
    }

    @GetMapping(path = "/css/ratings.css", produces = "text/css;charset=UTF-8")
    ResponseEntity<String> styles() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(styles);
    }
}
