package org.marsad.verification.internal;

import org.marsad.support.OnPostgres;

@OnPostgres
class VerificationRecordOnPostgresTests extends VerificationRecordRepositoryTests {}
