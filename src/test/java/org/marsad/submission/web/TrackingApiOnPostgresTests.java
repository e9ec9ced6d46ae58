package org.marsad.submission.web;

import org.marsad.support.OnPostgres;

/** Tracking over PostgreSQL. */
@OnPostgres
class TrackingApiOnPostgresTests extends TrackingApiTests {}
