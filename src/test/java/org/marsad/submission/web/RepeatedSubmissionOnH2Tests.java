package org.marsad.submission.web;

import org.marsad.support.OnH2;

/** Repeated submissions over H2. */
@OnH2
class RepeatedSubmissionOnH2Tests extends RepeatedSubmissionTests {}
