package org.marsad.submission.web;

import org.marsad.support.OnH2;

@OnH2
class ReceiptTimingOnH2Tests extends ReceiptTimingTests {}
