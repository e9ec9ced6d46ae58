/** What judges the running site who did not build it; the judges themselves stand in {@code src/test/judges}. */
@NullMarked
package org.marsad.judges;

import org.jspecify.annotations.NullMarked;
