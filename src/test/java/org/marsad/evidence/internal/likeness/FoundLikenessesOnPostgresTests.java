package org.marsad.evidence.internal.likeness;

import org.marsad.support.OnPostgres;

@OnPostgres
class FoundLikenessesOnPostgresTests extends FoundLikenessesTests {}
