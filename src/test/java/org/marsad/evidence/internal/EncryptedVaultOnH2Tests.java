package org.marsad.evidence.internal;

import org.marsad.support.OnH2;

@OnH2
class EncryptedVaultOnH2Tests extends EncryptedVaultTests {}
