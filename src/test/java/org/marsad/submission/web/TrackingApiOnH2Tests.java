package org.marsad.submission.web;

import org.marsad.support.OnH2;

/** Tracking over H2. */
@OnH2
class TrackingApiOnH2Tests extends TrackingApiTests {}
