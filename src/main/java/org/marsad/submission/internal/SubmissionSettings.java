package org.marsad.submission.internal;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.marsad.submission.Message;
import org.marsad.submission.SubmissionStatus;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long each stage is expected to take, and how much a submitter may write.
 *
 * @param expected durations by stage; {@code expected_by} is the time a stage begins plus this
 * @param messagesPerDay messages that one receipt takes in 24 hours; more is 429. Fifty are more than a conversation
 *     needs, and few enough that nobody fills a thread
 */
@Validated
@ConfigurationProperties("marsad.submission")
public record SubmissionSettings(
        @DefaultValue Expected expected,
        @Min(1) @DefaultValue("50") int messagesPerDay) {

    /** Characters (UTF-16 units, as browsers count them) of the longest statement. */
    public static final int MAX_STATEMENT = 20_000;

    /** Characters of the longest message of a submitter. */
    public static final int MAX_MESSAGE = Message.LONGEST;

    /**
     * Durations by stage.
     *
     * @param checking from receipt to the end of the file checks
     * @param verification until an analyst has decided
     * @param information until the submitter has answered a question
     * @param editorial until an editor has decided
     */
    public record Expected(
            @DefaultValue("PT24H") Duration checking,
            @DefaultValue("P7D") Duration verification,
            @DefaultValue("P14D") Duration information,
            @DefaultValue("P4D") Duration editorial) {}

    Duration expectedIn(SubmissionStatus status) {
        return switch (status) {
            case RECEIVED, CHECKING_FILES -> expected.checking();
            case IN_VERIFICATION -> expected.verification();
            case INFORMATION_REQUESTED -> expected.information();
            case IN_EDITORIAL_REVIEW -> expected.editorial();
            case PUBLISHED, NOT_ACCEPTED, WITHDRAWN -> Duration.ZERO;
        };
    }
}
