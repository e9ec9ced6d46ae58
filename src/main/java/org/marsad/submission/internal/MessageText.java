package org.marsad.submission.internal;

import java.util.List;
import org.marsad.submission.WrittenText;
import org.springframework.http.HttpStatus;

/** What a submitter writes to the team: something readable, of bounded length. */
final class MessageText {

    private static final String FIELD = "text";

    private MessageText() {}

    /**
     * The text without blanks around it, its lines ended by one character.
     *
     * @throws InvalidSubmissionException if it is empty, too long or unreadable
     */
    static String checked(String given) {
        String text = WrittenText.lines(given).strip();
        if (WrittenText.isBlank(text)) {
            throw new InvalidSubmissionException(HttpStatus.UNPROCESSABLE_ENTITY, FIELD, "EMPTY");
        }
        if (text.length() > SubmissionSettings.MAX_MESSAGE) {
            throw new InvalidSubmissionException(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    List.of(new FieldProblem(FIELD, "TOO_LONG", SubmissionSettings.MAX_MESSAGE)));
        }
        if (!WrittenText.isReadable(text)) {
            throw new InvalidSubmissionException(HttpStatus.UNPROCESSABLE_ENTITY, FIELD, "INVALID_CHARACTERS");
        }
        return text;
    }
}
