package org.marsad.workflow.internal.process;

import java.util.Locale;
import java.util.UUID;
import org.marsad.submission.Submission;
import org.marsad.submission.Submissions;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Messages of the process to the submitter, in the language the submission came in. */
@Component
class Notices {

    private final Submissions submissions;
    private final MessageSource messages;

    Notices(Submissions submissions, MessageSource messages) {
        this.submissions = submissions;
        this.messages = messages;
    }

    void send(UUID submissionId, String notice) {
        Submission submission = submissions.find(submissionId).orElseThrow();
        Locale locale = Locale.forLanguageTag(submission.language());
        submissions.tellSubmitter(
                submissionId, String.valueOf(messages.getMessage("workflow.notice." + notice, null, locale)));
    }
}
