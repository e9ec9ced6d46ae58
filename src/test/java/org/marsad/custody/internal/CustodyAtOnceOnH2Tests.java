package org.marsad.custody.internal;

import org.marsad.support.OnH2;

@OnH2
class CustodyAtOnceOnH2Tests extends CustodyAtOnceTests {}
