package org.marsad.evidence.internal.likeness;

import org.marsad.support.OnH2;

@OnH2
class FoundLikenessesOnH2Tests extends FoundLikenessesTests {}
