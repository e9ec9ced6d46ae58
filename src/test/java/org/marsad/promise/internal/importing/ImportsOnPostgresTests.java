package org.marsad.promise.internal.importing;

import org.marsad.support.OnPostgres;

@OnPostgres
class ImportsOnPostgresTests extends ImportsTests {}
