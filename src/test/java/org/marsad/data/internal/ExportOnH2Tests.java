package org.marsad.data.internal;

import org.marsad.support.OnH2;

@OnH2
class ExportOnH2Tests extends ExportTests {}
