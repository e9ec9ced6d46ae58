package org.marsad.verification.internal;

import org.marsad.support.OnH2;

@OnH2
class VerificationRecordOnH2Tests extends VerificationRecordRepositoryTests {}
