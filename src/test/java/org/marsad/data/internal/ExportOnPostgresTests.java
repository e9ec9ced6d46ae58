package org.marsad.data.internal;

import org.marsad.support.OnPostgres;

@OnPostgres
class ExportOnPostgresTests extends ExportTests {}
