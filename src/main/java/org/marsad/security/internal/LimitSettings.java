package org.marsad.security.internal;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often one address may do what hurts; counted in memory, under keys that nobody can turn back into an address.
 *
 * @param submissionsPerMinute submissions one address may send in a minute, over API and form together; more is 429
 * @param correctionsPerMinute requests for corrections one address may send in a minute, over API and form together;
 *     more is 429
 * @param uploadsPerMinute resumable uploads one address may begin in a minute; more is 429
 * @param subscriptionsPerMinute addresses one address on the network may have asked to follow a promise in a minute; more
 *     is 429
 * @param wrongReceiptsPerMinute wrong receipts one address may try in a minute; more is 429 instead of 401, while
 *     correct receipts are never slowed
 * @param failedLoginsPerMinute wrong passwords for one account from one address in a minute, before that address must
 *     wait; the account's owner elsewhere notices nothing
 */
@Validated
@ConfigurationProperties("marsad.limits")
record LimitSettings(
        @Min(1) @DefaultValue("120") int submissionsPerMinute,
        @Min(1) @DefaultValue("60") int correctionsPerMinute,
        @Min(1) @DefaultValue("600") int uploadsPerMinute,
        @Min(1) @DefaultValue("10") int subscriptionsPerMinute,
        @Min(1) @DefaultValue("30") int wrongReceiptsPerMinute,
        @Min(1) @DefaultValue("10") int failedLoginsPerMinute) {}
