package org.marsad.promise.internal;

import org.marsad.support.OnH2;

@OnH2
class OrderedPromisesOnH2Tests extends OrderedPromisesRepositoryTests {}
