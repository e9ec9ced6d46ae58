package org.marsad.promise.internal.search;

import org.marsad.support.OnPostgres;

@OnPostgres
class FreshSearchOnPostgresTests extends FreshSearchTests {}
