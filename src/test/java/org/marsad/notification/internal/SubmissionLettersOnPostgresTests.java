package org.marsad.notification.internal;

import org.marsad.support.OnPostgres;

@OnPostgres
class SubmissionLettersOnPostgresTests extends SubmissionLettersTests {}
