package org.marsad.submission.internal;

import org.marsad.support.OnH2;

@OnH2
class CountedSubmissionsOnH2Tests extends CountedSubmissionsTests {}
