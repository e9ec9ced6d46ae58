package org.marsad.security.internal;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How often one address may do what hurts; counted in memory, under keys that nobody can turn back into an address.
 *
 * @param submissionsPerMinute submissions one address may send in a minute, over API and form together; more is 429
 * @param unprovenPerMinute submissions a minute from all addresses together that bring no proof of work; more wait some seconds and
 *     are 429 then. If not set, four times as many as one address may send
 * @param correctionsPerMinute requests for corrections one address may send in a minute, over API and form together;
 *     more is 429
 * @param uploadsPerMinute resumable uploads one address may begin in a minute; more is 429
 * @param subscriptionsPerMinute addresses one address on the network may have asked to follow a promise in a minute; more
 *     is 429
 * @param wrongReceiptsPerMinute wrong receipts one address may try in a minute; more is 429 instead of 401, while
 *     correct receipts are never slowed
 * @param guessesPerMinute receipts that are still looked up in a minute for an address that has used up its wrong ones;
 *     beyond, correct ones wait as well. A hundred a second are more than people behind one address type, and with a million
 *     receipts alive a guess at that speed takes three years to hit one
 * @param bytesPerDayFromOne bytes that one address may bring in a day, over all ways in; more is 429
 * @param bytesPerDay bytes that everybody together may bring in a day, so that no flood fills the disk; more is 503. Each
 *     node counts by itself
 * @param failedLoginsPerMinute wrong passwords for one account from one address in a minute, before that address must
 *     wait; the account's owner elsewhere notices nothing
 */
@Validated
@ConfigurationProperties("marsad.limits")
record LimitSettings(
        @Min(1) @DefaultValue("120") int submissionsPerMinute,
        @Min(1) @Nullable Long unprovenPerMinute,
        @Min(1) @DefaultValue("60") int correctionsPerMinute,
        @Min(1) @DefaultValue("600") int uploadsPerMinute,
        @Min(1) @DefaultValue("10") int subscriptionsPerMinute,
        @Min(1) @DefaultValue("30") int wrongReceiptsPerMinute,
        @Min(1) @DefaultValue("6000") int guessesPerMinute,
        @NotNull @DefaultValue("50GB") DataSize bytesPerDayFromOne,
        @NotNull @DefaultValue("200GB") DataSize bytesPerDay,
        @Min(1) @DefaultValue("10") int failedLoginsPerMinute) {

    private static final long ADDRESSES = 4;

    /** Submissions a minute without a proof of work, from all addresses together. */
    long unproven() {
        return unprovenPerMinute == null ? ADDRESSES * submissionsPerMinute : unprovenPerMinute;
    }
}
