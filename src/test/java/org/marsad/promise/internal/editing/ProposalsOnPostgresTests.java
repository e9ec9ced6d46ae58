package org.marsad.promise.internal.editing;

import org.marsad.support.OnPostgres;

@OnPostgres
class ProposalsOnPostgresTests extends ProposalsTests {}
