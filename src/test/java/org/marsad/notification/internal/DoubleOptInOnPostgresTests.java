package org.marsad.notification.internal;

import org.marsad.support.OnPostgres;

@OnPostgres
class DoubleOptInOnPostgresTests extends DoubleOptInTests {}
