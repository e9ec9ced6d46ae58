package org.marsad.promise.internal;

import org.marsad.support.OnPostgres;

@OnPostgres
class PublicationLogOnPostgresTests extends PublicationLogTests {}
