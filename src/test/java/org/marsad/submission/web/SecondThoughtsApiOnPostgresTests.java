package org.marsad.submission.web;

import org.marsad.support.OnPostgres;

/** Withdrawal and appeal over PostgreSQL. */
@OnPostgres
class SecondThoughtsApiOnPostgresTests extends SecondThoughtsApiTests {}
