/** What staff see of one evidence item: put together, searched and worded. */
@NullMarked
package org.marsad.evidence.internal.viewer;

import org.jspecify.annotations.NullMarked;
