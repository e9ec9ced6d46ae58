package org.marsad.notification.internal;

import org.marsad.support.OnH2;

@OnH2
class DoubleOptInOnH2Tests extends DoubleOptInTests {}
