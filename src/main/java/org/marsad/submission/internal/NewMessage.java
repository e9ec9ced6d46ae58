package org.marsad.submission.internal;

import java.util.List;
import java.util.stream.Stream;
import org.marsad.evidence.QuarantinedFile;

/**
 * What a submitter sends to the team: words, and files as evidence.
 *
 * @param uploads ids of uploads that it takes over, whose files come after the others
 */
public record NewMessage(String text, List<QuarantinedFile> files, List<String> uploads) {

    public NewMessage {
        files = List.copyOf(files);
        uploads = List.copyOf(uploads);
    }

    /** The same with another text. */
    NewMessage with(String other) {
        return new NewMessage(other, files, uploads);
    }

    /** The same with the files of its uploads. */
    NewMessage with(List<QuarantinedFile> uploaded) {
        return new NewMessage(
                text, Stream.concat(files.stream(), uploaded.stream()).toList(), uploads);
    }
}
