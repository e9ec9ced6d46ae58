package org.marsad.promise.internal.editing;

import java.util.List;

/** Something an editor wrote cannot be proposed; each problem has its field. */
public class InvalidDraftException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidDraftException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /**
     * One problem.
     *
     * @param field the form's field it belongs to
     * @param code worded in the bundles under {@code editing.problem.<code>}
     */
    public record Problem(String field, String code) {}

    public List<Problem> problems() {
        return problems;
    }
}
