package org.marsad.submission.web;

import org.marsad.support.OnH2;

/** What must stay secret over H2. */
@OnH2
class SecrecyOnH2Tests extends SecrecyTests {}
