/** Periodic reviews of promises: when they are due, and the record of what came of them. */
@NullMarked
package org.marsad.promise.internal.review;

import org.jspecify.annotations.NullMarked;
