package org.marsad.workflow;

import org.marsad.support.OnPostgres;

@OnPostgres
class OneTransactionOnPostgresTests extends OneTransactionTests {}
