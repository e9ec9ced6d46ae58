package org.marsad.verification.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How verification measures.
 *
 * @param timeZone where the newsroom is: decides which day "today" is for the dates that editors give
 */
@ConfigurationProperties("marsad.verification")
@Validated
record VerificationSettings(@DefaultValue("Asia/Baghdad") ZoneId timeZone) {

    LocalDate today() {
        return LocalDate.now(timeZone);
    }
}
