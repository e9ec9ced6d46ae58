package org.marsad.notification.internal;

import org.marsad.support.OnPostgres;

@OnPostgres
class StaffLettersOnPostgresTests extends StaffLettersTests {}
