package org.marsad.promise.internal;

import org.marsad.support.OnPostgres;

@OnPostgres
class PagingAtOnceOnPostgresTests extends PagingAtOnceTests {}
