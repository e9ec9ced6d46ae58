package org.marsad.submission.internal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Receipts.
 *
 * @param key base64 of at least 32 random bytes, under which receipt codes are hashed; the demo makes its own
 * @param validFor how long a receipt tracks its submission
 */
@ConfigurationProperties("marsad.receipts")
record ReceiptSettings(
        @Nullable String key, @DefaultValue("P365D") Duration validFor) {}
