package org.marsad.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The port to the process definition that really runs; the workflow room implements it. */
public interface DeployedProcess {

    /** Version of the deployed definition, counted from 1. */
    int version();

    /** Ids of its steps (tasks and end events) in the order of the way of a submission. */
    List<String> stepIds();

    /**
     * Its diagram as BPMN 2.0 XML: shapes, names and flows, and nothing of what makes it run.
     *
     * @param names the name to show for an element's id; where there is none, the deployed one stays
     */
    String diagram(Function<String, Optional<String>> names);
}
