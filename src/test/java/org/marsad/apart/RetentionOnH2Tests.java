package org.marsad.apart;

import org.marsad.support.OnH2;

@OnH2
class RetentionOnH2Tests extends RetentionTests {}
