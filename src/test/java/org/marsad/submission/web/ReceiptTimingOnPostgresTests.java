package org.marsad.submission.web;

import org.marsad.support.OnPostgres;

@OnPostgres
class ReceiptTimingOnPostgresTests extends ReceiptTimingTests {}
