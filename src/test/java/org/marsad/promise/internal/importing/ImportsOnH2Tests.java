package org.marsad.promise.internal.importing;

import org.marsad.support.OnH2;

@OnH2
class ImportsOnH2Tests extends ImportsTests {}
