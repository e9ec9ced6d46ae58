package org.marsad.submission.web;

import org.marsad.support.OnPostgres;

/** POST /submissions over PostgreSQL. */
@OnPostgres
class SubmissionApiOnPostgresTests extends SubmissionApiTests {}
