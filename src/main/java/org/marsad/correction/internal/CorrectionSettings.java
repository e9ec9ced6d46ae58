package org.marsad.correction.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Corrections.
 *
 * @param expectedIn from the request until it is expected to be decided; the due date of its tasks. The default of seven
 *     days is what we promise, not a measurement
 */
@ConfigurationProperties("marsad.correction")
record CorrectionSettings(@DefaultValue("P7D") Duration expectedIn) {}
