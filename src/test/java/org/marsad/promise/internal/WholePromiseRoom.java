package org.marsad.promise.internal;

import org.springframework.context.annotation.Import;

/** {@link PromiseParts} for the tests of the packages below. */
@Import(PromiseParts.class)
public class WholePromiseRoom {}
