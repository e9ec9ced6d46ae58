package org.marsad.custody.internal;

import org.marsad.support.OnPostgres;

@OnPostgres
class CustodyAtOnceOnPostgresTests extends CustodyAtOnceTests {}
