package org.marsad.sealing;

import org.marsad.support.OnH2;

@OnH2
class RotationOnH2Tests extends RotationTests {}
