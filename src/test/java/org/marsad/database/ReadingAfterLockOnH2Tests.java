package org.marsad.database;

import org.marsad.support.OnH2;

@OnH2
class ReadingAfterLockOnH2Tests extends ReadingAfterLockTests {}
