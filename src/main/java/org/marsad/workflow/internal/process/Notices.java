package org.marsad.workflow.internal.process;

import java.util.Locale;
import java.util.UUID;
import org.marsad.promise.DateWording;
import org.marsad.submission.Submission;
import org.marsad.submission.Submissions;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Messages of the process to the submitter, in the language the submission came in. */
@Component
class Notices {

    private final Submissions submissions;
    private final MessageSource messages;
    private final DateWording dates;

    Notices(Submissions submissions, MessageSource messages, DateWording dates) {
        this.submissions = submissions;
        this.messages = messages;
        this.dates = dates;
    }

    /** That it takes longer, and by when to expect it now. */
    void sendNewDate(UUID submissionId) {
        Submission submission = submissions.find(submissionId).orElseThrow();
        String day = dates.day(submission.expectedBy(), submission.language());
        Locale locale = Locale.forLanguageTag(submission.language());
        submissions.tellSubmitter(
                submissionId, String.valueOf(messages.getMessage("workflow.notice.later", new Object[] {day}, locale)));
    }

    void send(UUID submissionId, String notice) {
        Submission submission = submissions.find(submissionId).orElseThrow();
        Locale locale = Locale.forLanguageTag(submission.language());
        submissions.tellSubmitter(
                submissionId, String.valueOf(messages.getMessage("workflow.notice." + notice, null, locale)));
    }
}
