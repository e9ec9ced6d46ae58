package org.marsad.promise.internal;

import org.marsad.support.OnH2;

@OnH2
class SeedLoadingOnH2Tests extends SeedLoadingTests {}
