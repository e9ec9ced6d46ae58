package org.marsad.site;

import java.util.List;

/** The port to the process definition that really runs; the workflow room implements it. */
public interface DeployedProcess {

    /** Version of the deployed definition, counted from 1. */
    int version();

    /** Ids of its steps (tasks and end events) in the order of the way of a submission. */
    List<String> stepIds();
}
