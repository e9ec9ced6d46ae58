package org.marsad.promise.internal.review;

import java.time.Period;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When promises are looked at again.
 *
 * @param after how long nothing may be published on a promise before it is reviewed; half a year is a choice, long
 *     enough for a ministry to act and short enough for readers to notice that nothing did
 * @param ratings codes of the ratings of which a standstill is reviewed; if none is given, those that the scale marks
 *     {@code reviewed}
 */
@Validated
@ConfigurationProperties("marsad.review")
public record ReviewSettings(
        @DefaultValue("P180D") Period after, @DefaultValue Set<String> ratings) {

    public ReviewSettings {
        if (after.isNegative() || after.isZero()) {
            throw new IllegalArgumentException("marsad.review.after must be longer than nothing");
        }
        ratings = Set.copyOf(ratings);
    }
}
