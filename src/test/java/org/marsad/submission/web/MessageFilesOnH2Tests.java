package org.marsad.submission.web;

import org.marsad.support.OnH2;

/** Messages with files over H2. */
@OnH2
class MessageFilesOnH2Tests extends MessageFilesTests {}
