package org.marsad.notification.internal;

import org.marsad.support.OnH2;

@OnH2
class StaffLettersOnH2Tests extends StaffLettersTests {}
