package org.marsad.apart;

import org.marsad.support.OnH2;

@OnH2
class OneTransactionOnH2Tests extends OneTransactionTests {}
