package org.marsad.sealing;

import org.marsad.support.OnPostgres;

@OnPostgres
class RotationOnPostgresTests extends RotationTests {}
