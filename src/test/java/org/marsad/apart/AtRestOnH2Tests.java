package org.marsad.apart;

import org.marsad.support.OnH2;

@OnH2
class AtRestOnH2Tests extends AtRestTests {}
