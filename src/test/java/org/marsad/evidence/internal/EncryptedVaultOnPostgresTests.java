package org.marsad.evidence.internal;

import org.marsad.support.OnPostgres;

@OnPostgres
class EncryptedVaultOnPostgresTests extends EncryptedVaultTests {}
