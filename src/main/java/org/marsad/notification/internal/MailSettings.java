package org.marsad.notification.internal;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * E-mail. Off unless it is enabled here and {@code spring.mail.host} names a server.
 *
 * @param enabled whether pages offer an address and anything is sent
 * @param from the address letters come from; required when enabled
 * @param senderName what a locked telephone shows as sender and in the subject; by default the product's name, and
 *     something that says nothing where the name would be dangerous
 * @param staffLanguage language of letters to the staff
 * @param digestAt when, in the newsroom's time, the staff are told on working days what waits
 * @param confirmWithin how long the link in a confirmation works; unconfirmed addresses are erased after it
 * @param confirmationsPerDay how often one address is asked to confirm in a day (UTC), whoever types it in
 * @param keptForAppeal how long the address of a submission that was not accepted is kept, for its one appeal
 * @param firstRetry when a letter is tried again that the server did not take; doubled after each attempt
 * @param longestRetry the longest such wait
 * @param attempts after so many a letter is given up and counted: with the defaults after a day and a half
 * @param keepSent how long it is remembered that a letter was sent, without its recipient
 */
@Validated
@ConfigurationProperties("marsad.mail")
public record MailSettings(
        @DefaultValue("false") boolean enabled,
        @Nullable String from,
        @Nullable String senderName,
        @DefaultValue("ar") String staffLanguage,
        @DefaultValue("08:00") LocalTime digestAt,
        @DefaultValue("P7D") Duration confirmWithin,
        @Min(1) @DefaultValue("3") int confirmationsPerDay,
        @DefaultValue("P30D") Duration keptForAppeal,
        @DefaultValue("PT1M") Duration firstRetry,
        @DefaultValue("PT6H") Duration longestRetry,
        @Min(1) @DefaultValue("14") int attempts,
        @DefaultValue("P30D") Duration keepSent) {

    /** The wait after so many attempts. */
    Duration retryAfter(int attempt) {
        Duration doubled = firstRetry.multipliedBy(1L << Math.min(attempt - 1, 20));
        return doubled.compareTo(longestRetry) > 0 ? longestRetry : doubled;
    }
}
