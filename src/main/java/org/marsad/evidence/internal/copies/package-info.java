/** Public copies: what may be published of an item. */
@NullMarked
package org.marsad.evidence.internal.copies;

import org.jspecify.annotations.NullMarked;
