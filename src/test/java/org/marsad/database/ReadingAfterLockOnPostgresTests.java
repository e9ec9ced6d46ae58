package org.marsad.database;

import org.marsad.support.OnPostgres;

@OnPostgres
class ReadingAfterLockOnPostgresTests extends ReadingAfterLockTests {}
