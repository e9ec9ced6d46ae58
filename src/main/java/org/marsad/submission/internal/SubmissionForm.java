package org.marsad.submission.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.QuarantinedFile;

/** What was sent, as it was sent: texts by part name in their order, and files already in quarantine. */
public record SubmissionForm(Map<String, List<String>> texts, List<QuarantinedFile> files) {

    public SubmissionForm {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        texts.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        texts = copy;
        files = List.copyOf(files);
    }

    /** The part's first value, null if there is no such part. */
    @Nullable
    public String first(String name) {
        List<String> values = texts.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** The part's values, without blank ones: an empty input of a form is nothing sent. */
    public List<String> given(String name) {
        List<String> given = new ArrayList<>();
        for (String value : texts.getOrDefault(name, List.of())) {
            if (!value.isBlank()) {
                given.add(value.strip());
            }
        }
        return given;
    }
}
