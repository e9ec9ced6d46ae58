package org.marsad.promise.internal;

import org.marsad.support.OnH2;

@OnH2
class WholeRecordOnH2Tests extends WholeRecordTests {}
