package org.marsad.evidence.internal.sources;

import java.io.IOException;

/** There is no copy, and this is why. */
final class FetchFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final FetchProblem problem;

    FetchFailedException(FetchProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    FetchProblem problem() {
        return problem;
    }
}
