package org.marsad.workflow.internal.correction;

import static org.marsad.workflow.internal.correction.CorrectionNames.requestId;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.marsad.correction.Corrections;
import org.springframework.stereotype.Component;

/** What the process asks and tells about its request, read fresh and not kept as variables. */
@Component("correctionFacts")
public class CorrectionFacts {

    private final Corrections corrections;

    CorrectionFacts(Corrections corrections) {
        this.corrections = corrections;
    }

    /** When who asked was told to expect an answer; the due date of the tasks. */
    public Date expectedBy(DelegateExecution execution) {
        return Date.from(corrections.find(requestId(execution)).orElseThrow().expectedBy());
    }

    /** It waits for an editor. */
    public void inReview(DelegateExecution execution) {
        corrections.inReview(requestId(execution));
    }
}
