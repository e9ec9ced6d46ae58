package org.marsad.promise.internal;

import org.marsad.support.OnH2;

@OnH2
class PagingAtOnceOnH2Tests extends PagingAtOnceTests {}
