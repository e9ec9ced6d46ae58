package org.marsad.submission.web;

import org.marsad.support.OnPostgres;

/** Repeated submissions over PostgreSQL. */
@OnPostgres
class RepeatedSubmissionOnPostgresTests extends RepeatedSubmissionTests {}
