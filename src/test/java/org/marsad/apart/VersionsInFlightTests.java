package org.marsad.apart;

import org.marsad.support.WholeMarsad;
import org.marsad.workflow.VersionsInFlight;
import org.springframework.test.context.TestPropertySource;

/** No job executor: instances stay where a test has brought them. */
@WholeMarsad
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class VersionsInFlightTests extends VersionsInFlight {}
