package org.marsad.submission.internal;

import jakarta.validation.constraints.Min;
import org.marsad.submission.Message;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much a submitter may write.
 *
 * @param messagesPerDay messages that one receipt takes in 24 hours; more is 429. Fifty are more than a conversation
 *     needs, and few enough that nobody fills a thread
 */
@Validated
@ConfigurationProperties("marsad.submission")
public record SubmissionSettings(@Min(1) @DefaultValue("50") int messagesPerDay) {

    /** Characters (UTF-16 units, as browsers count them) of the longest statement. */
    public static final int MAX_STATEMENT = 20_000;

    /** Characters of the longest message of a submitter. */
    public static final int MAX_MESSAGE = Message.LONGEST;
}
