package org.marsad.submission.web;

import org.marsad.support.OnH2;

/** POST /submissions over H2. */
@OnH2
class SubmissionApiOnH2Tests extends SubmissionApiTests {}
