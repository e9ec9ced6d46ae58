package org.marsad;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What no program can find out by itself.
 *
 * @param masterKeyCopied id of the master key of which there is a copy apart from this machine, as the check-up names it;
 *     after a new key it asks again
 */
@ConfigurationProperties("marsad.doctor")
record DoctorSettings(@Nullable String masterKeyCopied) {}
