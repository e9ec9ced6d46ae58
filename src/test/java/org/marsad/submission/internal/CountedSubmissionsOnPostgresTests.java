package org.marsad.submission.internal;

import org.marsad.support.OnPostgres;

@OnPostgres
class CountedSubmissionsOnPostgresTests extends CountedSubmissionsTests {}
