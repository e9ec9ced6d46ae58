package org.marsad.submission.web;

import org.marsad.support.OnPostgres;

/** Messages with files over PostgreSQL. */
@OnPostgres
class MessageFilesOnPostgresTests extends MessageFilesTests {}
