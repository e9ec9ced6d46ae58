package org.marsad.promise.internal.editing;

import org.marsad.support.OnH2;

@OnH2
class ProposalsOnH2Tests extends ProposalsTests {}
