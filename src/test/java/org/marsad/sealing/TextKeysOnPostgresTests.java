package org.marsad.sealing;

import org.marsad.support.OnPostgres;

@OnPostgres
class TextKeysOnPostgresTests extends TextKeysTests {}
