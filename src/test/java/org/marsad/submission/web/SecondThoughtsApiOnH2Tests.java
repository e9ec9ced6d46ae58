package org.marsad.submission.web;

import org.marsad.support.OnH2;

/** Withdrawal and appeal over H2. */
@OnH2
class SecondThoughtsApiOnH2Tests extends SecondThoughtsApiTests {}
