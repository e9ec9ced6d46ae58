package org.marsad.workflow.internal.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose key seals what is written beside a task. */
class SealedCommentsTests {

    @Test
    void aSubmissionsKeySealsWhatIsWrittenAboutIt() {
        UUID submission = UUID.randomUUID();
        assertThat(SealedComments.subject("task", submission.toString())).isEqualTo(submission);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"coalition-presence", "a-promise-whose-id-is-as-long-as-one", "1-1-1-1-1"})
    void whatHasNoSuchIdIsSealedUnderAKeyOfTheTask(String about) {
        assertThat(SealedComments.subject("task", about))
                .isEqualTo(SealedComments.subject("task", null))
                .isNotEqualTo(SealedComments.subject("another", about));
    }
}
