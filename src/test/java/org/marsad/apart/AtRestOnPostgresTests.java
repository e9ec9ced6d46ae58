package org.marsad.apart;

import org.marsad.support.OnPostgres;

@OnPostgres
class AtRestOnPostgresTests extends AtRestTests {}
