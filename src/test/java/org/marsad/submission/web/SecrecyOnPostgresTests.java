package org.marsad.submission.web;

import org.marsad.support.OnPostgres;

/** What must stay secret over PostgreSQL. */
@OnPostgres
class SecrecyOnPostgresTests extends SecrecyTests {}
