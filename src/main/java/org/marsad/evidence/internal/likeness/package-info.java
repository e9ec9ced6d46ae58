/** Which items are like which. */
@NullMarked
package org.marsad.evidence.internal.likeness;

import org.jspecify.annotations.NullMarked;
