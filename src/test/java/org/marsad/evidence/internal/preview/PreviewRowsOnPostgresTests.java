package org.marsad.evidence.internal.preview;

import org.marsad.support.OnPostgres;

@OnPostgres
class PreviewRowsOnPostgresTests extends PreviewRowsTests {}
