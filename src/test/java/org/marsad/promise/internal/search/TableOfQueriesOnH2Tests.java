package org.marsad.promise.internal.search;

import org.marsad.support.OnH2;

@OnH2
class TableOfQueriesOnH2Tests extends TableOfQueriesTests {}
