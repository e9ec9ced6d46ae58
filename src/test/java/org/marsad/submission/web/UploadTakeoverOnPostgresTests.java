package org.marsad.submission.web;

import org.marsad.support.OnPostgres;

@OnPostgres
class UploadTakeoverOnPostgresTests extends UploadTakeoverTests {}
