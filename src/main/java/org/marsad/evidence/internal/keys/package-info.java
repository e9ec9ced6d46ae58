/** Keys: one for each object, wrapped by a master key. */
@NullMarked
package org.marsad.evidence.internal.keys;

import org.jspecify.annotations.NullMarked;
