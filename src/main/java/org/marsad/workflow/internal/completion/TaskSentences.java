package org.marsad.workflow.internal.completion;

import org.camunda.bpm.engine.AuthorizationException;
import org.marsad.verification.StaffLanguage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What we say to who is refused, in their language. */
@Component
public class TaskSentences {

    private final MessageSource messages;

    TaskSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence for who is refused by this rule, or meets what is so. */
    public String sentence(String rule, Object... about) {
        return String.valueOf(messages.getMessage("workflow.refused." + rule, about, StaffLanguage.ofRequest()));
    }

    /** The engine's REST API makes 403 of it. */
    AuthorizationException forbidden(String rule) {
        return new AuthorizationException(sentence(rule));
    }
}
