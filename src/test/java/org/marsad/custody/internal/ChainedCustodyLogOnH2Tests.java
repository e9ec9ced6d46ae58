package org.marsad.custody.internal;

import org.marsad.support.OnH2;

@OnH2
class ChainedCustodyLogOnH2Tests extends ChainedCustodyLogTests {}
