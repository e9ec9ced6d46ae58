package org.marsad.evidence.internal.preview;

import org.marsad.support.OnH2;

@OnH2
class PreviewRowsOnH2Tests extends PreviewRowsTests {}
