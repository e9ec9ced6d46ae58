package org.marsad.promise.internal;

import org.marsad.support.OnH2;

@OnH2
class AppendingTimelineOnH2Tests extends AppendingTimelineTests {}
